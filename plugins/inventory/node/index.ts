import { SalePosting, Sellables } from '@counterpart/sales/api';
import { Exporters, Importers, Reports, Samples, Search, Tiles } from '@counterpart/sdk';
import { defineNode } from '@counterpart/sdk/node';
import { inventoryContract, StockLedger } from '../api/index.ts';
import { ProductExporter } from './csv/export/product-exporter.ts';
import { ProductImporter } from './csv/import/product-importer.ts';
import { inventoryHandlers } from './handlers/inventory-handlers.ts';
import { inventoryModule } from './inventory.module.ts';
import { inventoryInvariants } from './invariants/inventory-invariants.ts';
import { PurchasingSearchProvider } from './purchasing/purchasing-search.ts';
import { ProductSellables } from './sales/product-sellables.ts';
import { StockPosting } from './sales/stock-posting.ts';
import { SampleOrder } from './samples/sample-order.ts';
import { StockReports } from './reports/stock-reports.ts';
import { SampleProducts } from './samples/sample-products.ts';
import { ProductSearchProvider } from './search/search-provider.ts';
import { SerialSearchProvider } from './search/serial-search-provider.ts';
import { Ledger } from './reservations/ledger.ts';
import { ShopStockRule } from './stock/shop-stock-rule.ts';
import { InventoryTiles } from './tiles/inventory-tiles.ts';

export default defineNode({
  async activate({ container, contracts, points, invariants: proofs, subscriptions }) {
    container.load(inventoryModule);
    await subscriptions.add(container.get(ShopStockRule)).refresh();
    contracts.implement(inventoryContract, inventoryHandlers(container));
    points.join(Sellables, 'products', container.get(ProductSellables));
    points.join(SalePosting, 'stock', container.get(StockPosting));
    points.join(StockLedger, 'ledger', container.get(Ledger));
    points.join(Importers, 'products', container.get(ProductImporter));
    points.join(Exporters, 'products', container.get(ProductExporter));
    points.join(Samples, 'products', container.get(SampleProducts));
    points.join(Samples, 'order', container.get(SampleOrder));
    points.join(Reports, 'reports', container.get(StockReports));
    points.join(Search, 'products', container.get(ProductSearchProvider));
    points.join(Search, 'serials', container.get(SerialSearchProvider));
    points.join(Search, 'orders', container.get(PurchasingSearchProvider));
    points.join(Tiles, 'tiles', container.get(InventoryTiles));
    for (const invariant of inventoryInvariants) proofs.add(invariant);
  },
});
