import { defineView } from '@counterpart/sdk/view';
import { ProductsView } from './products/products-view.tsx';

export default defineView({
  views: { 'inventory.products': ProductsView },
  commands: {
    'inventory.newProduct': (workbench) => workbench.open('inventory.products', 'new'),
    'inventory.importProducts': (workbench) => workbench.open('inventory.products', 'import'),
  },
});
