import { NewItems } from '@counterpart/sales/api';
import { Codes } from '@counterpart/sdk';
import { StockSettings } from './stock/locations/stock-settings.tsx';
import { defineView, join, SettingsSections } from '@counterpart/sdk/view';
import { NewProductForm } from './products/new-product-form.tsx';
import { ProductsView } from './products/products-view.tsx';
import { purchasingReader } from './purchasing/order-scans.ts';
import { countingReader } from './stock-takes/counting-scans.ts';
import { StockView } from './stock/stock-view.tsx';
import { PurchasingView } from './purchasing/purchasing-view.tsx';

export default defineView({
  views: {
    'inventory.products': ProductsView,
    'inventory.purchasing': PurchasingView,
    'inventory.stock': StockView,
  },
  commands: {
    'inventory.newOrder': (workbench) => workbench.open('inventory.purchasing', 'new'),
    'inventory.newProduct': (workbench) => workbench.open('inventory.products', 'new'),
    'inventory.categories': (workbench) => workbench.open('inventory.products', 'categories'),
    'inventory.importProducts': (workbench) => workbench.open('inventory.products', 'import'),
  },
  joins: [
    join(SettingsSections, 'stock', () => ({ icon: 'package', component: StockSettings })),
    join(Codes, 'order', () => purchasingReader()),
    join(Codes, 'stockTake', () => countingReader()),
    join(NewItems, 'product', () => ({
      permission: 'inventory.edit',
      form: (props) => <NewProductForm code={props.code} onSaved={() => props.onDone()} />,
    })),
  ],
});
