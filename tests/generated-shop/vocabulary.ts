/** What goods are called, in the languages that a shop's lists are in: qualities, things, packs. */
export interface Language {
  /** How many in a hundred products are named in it. */
  readonly share: number;
  readonly qualities: readonly string[];
  readonly things: readonly string[];
  /** Quality before thing. */
  readonly qualityFirst: boolean;
}

const split = (text: string) => text.split(', ');

export const LANGUAGES: readonly Language[] = [
  {
    share: 50,
    qualityFirst: true,
    qualities: split(
      'Fresh, Organic, Dark, Light, Classic, Smoked, Whole, Sliced, Frozen, Mini, Family, Spicy, Sweet, Salted, Roasted, Ground, Instant, Natural, Premium, Blue, Red, Green, Large, Travel',
    ),
    things: split(
      'Espresso, Honey, Lantern, Notebook, Candle, Basket, Kettle, Ribbon, Teapot, Puzzle, Coffee, Green tea, Milk, Bread, Butter, Cheese, Apple, Banana, Tomato, Rice, Pasta, Chicken, Salmon, Chocolate, Biscuit, Orange juice, Sparkling water, Hand soap, Shampoo, Battery, Lamp, Pen, Charging cable, Shirt, Wool socks, Towel',
    ),
  },
  {
    share: 15,
    qualityFirst: true,
    qualities: split(
      'Frische, Süße, Große, Kleine, Würzige, Gemahlene, Grüne, Weiße, Naturbelassene, Schärfere',
    ),
    things: split(
      'Brötchen, Käsewürfel, Weißbiergläser, Grüße, Äpfel, Müsliriegel, Gewürzgurken, Straußeneier',
    ),
  },
  {
    share: 10,
    qualityFirst: false,
    qualities: split('frais, léger, à l’ancienne, fumé, entier, épicé, sucré, crème, brûlé, été'),
    things: split(
      'Café moulu, Thé vert, Gâteau, Pâté, Crème brûlée, Œufs, Fromage de chèvre, Bougie parfumée',
    ),
  },
  {
    share: 8,
    qualityFirst: false,
    qualities: split('pequeño, grande, jalapeño, añejo, ecológico, español, clásico'),
    things: split('Jamón ibérico, Aceitunas, Piñata, Champú, Azúcar moreno, Limón, Cañas'),
  },
  {
    share: 7,
    qualityFirst: false,
    qualities: split('świeży, żółty, duży, mały, łagodny, słodki, ostry'),
    things: split('Chleb, Żurek, Łosoś, Śmietana, Ćwikła, Źródlana woda, Gołąbki'),
  },
  {
    share: 4,
    qualityFirst: true,
    qualities: split('Зелёный, Чёрный, Свежий, Большой, Маленький'),
    things: split('чай, хлеб, сыр, шоколад, йогурт, фонарь'),
  },
  {
    share: 3,
    qualityFirst: true,
    qualities: split('有机, 新鲜, 传统, 大, 小'),
    things: split('咖啡豆, 绿茶, 蜂蜜, 巧克力, 面包, 灯笼'),
  },
  {
    share: 3,
    qualityFirst: false,
    qualities: split('طازج, عضوي, كبير, صغير, أخضر'),
    things: split('قهوة, شاي, عسل, خبز, شوكولاتة, فانوس'),
  },
];

export const PACKS: readonly string[] = split(
  '50 g, 100 g, 250 g, 500 g, 1 kg, 0.5 l, 1 l, pack of 4, 10 pcs, 20 cm',
);

/** Upper categories and what is below each. */
export const CATEGORIES: readonly (readonly [string, readonly string[]])[] = [
  ['Drinks', split('Coffee, Tea, Juices, Water, Beer')],
  ['Food', split('Bakery, Dairy, Fruit and vegetables, Meat and fish, Sweets, Pantry')],
  ['Household', split('Cleaning, Kitchen, Lighting, Laundry')],
  ['Care', split('Hair, Skin, Bath')],
  ['Stationery', split('Paper, Writing, Gift wrap')],
  ['Clothes', split('Shirts, Socks, Accessories')],
  ['Toys', split('Games, Crafts')],
];

export const SIZES: readonly string[] = split('S, M, L');
