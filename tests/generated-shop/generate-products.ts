import { seeded } from './seeded.ts';
import { CATEGORIES, LANGUAGES, PACKS, SIZES } from './vocabulary.ts';

export interface GeneratedProduct {
  readonly number: number;
  readonly name: string;
  /** `B000000` and on; for most a barcode, for some a second one. */
  readonly codes: readonly string[];
  /** An index into the leaves of the tree of categories; null for none. */
  readonly category: number | null;
  readonly price_minor: number;
  readonly onHand_milli: number;
  readonly archived: boolean;
  /** What it is in a family of three: the family itself, or which of its variants. */
  readonly family?: { readonly of: number; readonly variant: number | null };
}

const LEAVES = CATEGORIES.reduce((sum, [, below]) => sum + below.length, 0);
const BRANDS = 4000;
/** Of so many products one is a family, followed by its variants. */
const ROUND = 20;

/** The same seed gives the same products. */
export function* generateProducts(products: number, seed = 42): Generator<GeneratedProduct> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const brands = Array.from({ length: BRANDS }, () => brandOf(random));
  let parent: GeneratedProduct | undefined;
  for (let number = 0; number < products; number++) {
    const place = number % ROUND;
    const familyFits = number - place + SIZES.length < products;
    const variant = familyFits && place >= 1 && place <= SIZES.length ? place - 1 : null;
    const isFamily = familyFits && place === 0;
    const drawn = {
      name: nameOf(random, pick, brands),
      category: random() < 0.03 ? null : Math.floor(random() * LEAVES),
      price_minor: 50 + Math.floor(random() ** 2 * 20_000),
      onHand_milli: random() < 0.05 ? 0 : 1_000_000 * (1 + Math.floor(random() * 9)),
      archived: !isFamily && variant === null && random() < 0.02,
      barcodes: random() < 0.1 ? 0 : random() < 0.1 ? 2 : 1,
    };
    const codes = [
      `B${String(number).padStart(6, '0')}`,
      ...Array.from({ length: drawn.barcodes }, (_, at) => ean13(number + at * 50_000_000)),
    ];
    const { barcodes: _, ...fields } = drawn;
    if (variant === null) {
      const product: GeneratedProduct = { number, codes: isFamily ? [] : codes, ...fields };
      parent = isFamily ? { ...product, family: { of: number, variant: null } } : undefined;
      yield parent ?? product;
    } else {
      const { name, category, price_minor } = parent!;
      const family = { of: parent!.number, variant };
      yield { ...fields, number, codes, name: `${name} ${SIZES[variant]}`, category, price_minor, family };
    }
  }
}

/** The barcode of a number below a hundred million. */
export function ean13(number: number): string {
  const digits = `400${String(number).padStart(9, '0')}`;
  let sum = 0;
  for (const [at, digit] of [...digits].entries()) sum += Number(digit) * (at % 2 === 0 ? 1 : 3);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function nameOf(random: () => number, pick: <T>(list: readonly T[]) => T, brands: readonly string[]): string {
  let at = random() * 100;
  const language = LANGUAGES.find(({ share }) => (at -= share) < 0) ?? LANGUAGES[0]!;
  const words = [pick(language.qualities), pick(language.things)];
  if (!language.qualityFirst) words.reverse();
  // What a shop sells stands in its lists under the maker's name, or under its own.
  const named = random() < 0.4 ? words : [pick(brands), ...words];
  return [...named, pick(PACKS)].join(' ');
}

function brandOf(random: () => number): string {
  const letter = (of: string) => of[Math.floor(random() * of.length)]!;
  const syllables = Array.from(
    { length: 2 + Math.floor(random() * 2) },
    () => letter('bcdfglmnprstvz') + letter('aeiou'),
  );
  const name = syllables.join('');
  return name[0]!.toUpperCase() + name.slice(1);
}
