import { ContainerModule } from 'inversify';
import { ImportProducts } from './import/import-products.ts';
import { ProductImporter } from './import/product-importer.ts';
import { ArchiveProduct } from './products/archive-product.ts';
import { ListProducts } from './products/list-products.ts';
import { SaveProduct } from './products/save-product.ts';
import { ProductSellables } from './sales/product-sellables.ts';
import { StockPosting } from './sales/stock-posting.ts';
import { SampleProducts } from './samples/sample-products.ts';
import { ProductSearchProvider } from './search/search-provider.ts';
import { AdjustStock } from './stock/adjust-stock.ts';
import { ShopStockRule } from './stock/shop-stock-rule.ts';

export const inventoryModule = new ContainerModule(({ bind }) => {
  bind(ListProducts).toSelf().inSingletonScope();
  bind(SaveProduct).toSelf().inSingletonScope();
  bind(ArchiveProduct).toSelf().inSingletonScope();
  bind(AdjustStock).toSelf().inSingletonScope();
  bind(ShopStockRule).toSelf().inSingletonScope();
  bind(ImportProducts).toSelf().inSingletonScope();
  bind(ProductImporter).toSelf().inSingletonScope();
  bind(ProductSellables).toSelf().inSingletonScope();
  bind(StockPosting).toSelf().inSingletonScope();
  bind(SampleProducts).toSelf().inSingletonScope();
  bind(ProductSearchProvider).toSelf().inSingletonScope();
});
