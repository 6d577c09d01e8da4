import {
  Parties,
  PaymentMethods,
  Pricing,
  ReceiptBlocks,
  SalePosting,
  Sellables,
} from '@counterpart/sales/api';
import { Exporters, Importers, Reports, Samples, Search, Tiles } from '@counterpart/sdk';
import { defineNode, PersonalData } from '@counterpart/sdk/node';
import { customersContract } from '../api/index.ts';
import { AccountPayment } from './account/account-payment.ts';
import { accountPosting, sellableAccountPayments } from './account/account-payments.ts';
import { CustomerExporter } from './csv/export/customer-exporter.ts';
import { CustomerImporter } from './csv/import/customer-importer.ts';
import { BalancesOnReceipt } from './account/balances-on-receipt.ts';
import { balancesModule } from './balances.module.ts';
import { customersModule } from './customers.module.ts';
import { customersContractHandlers } from './handlers/customers-contract-handlers.ts';
import { customersInvariants } from './invariants/customers-invariants.ts';
import { LoyaltyPosting } from './loyalty/loyalty-posting.ts';
import { PointsPayment } from './loyalty/points-payment.ts';
import { CustomerRecords } from './personal-data/customer-records.ts';
import { GroupPricing } from './price-lists/group-pricing.ts';
import { CustomerParties } from './parties/customer-parties.ts';
import { SampleCustomers } from './samples/sample-customers.ts';
import { CustomerSearchProvider } from './search/search-provider.ts';
import { StoreCreditPayment } from './store-credit/store-credit-payment.ts';
import { CustomerReports } from './reports/customer-reports.ts';
import { CustomerTiles } from './tiles/customer-tiles.ts';

export default defineNode({
  activate({ container, contracts, points, invariants: proofs }) {
    container.load(customersModule, balancesModule);
    contracts.implement(customersContract, customersContractHandlers(container));
    points.join(Search, 'customers', container.get(CustomerSearchProvider));
    points.join(PaymentMethods, 'account', container.get(AccountPayment));
    points.join(PaymentMethods, 'store-credit', container.get(StoreCreditPayment));
    points.join(PaymentMethods, 'points', container.get(PointsPayment));
    points.join(Sellables, 'account', sellableAccountPayments);
    points.join(ReceiptBlocks, 'balances', container.get(BalancesOnReceipt));
    points.join(SalePosting, 'account', accountPosting);
    points.join(SalePosting, 'loyalty', container.get(LoyaltyPosting));
    points.join(Parties, 'customers', container.get(CustomerParties));
    points.join(Pricing, 'groups', container.get(GroupPricing));
    points.join(PersonalData, 'customers', container.get(CustomerRecords));
    points.join(Samples, 'customers', container.get(SampleCustomers));
    points.join(Importers, 'customers', container.get(CustomerImporter));
    points.join(Exporters, 'customers', container.get(CustomerExporter));
    points.join(Reports, 'reports', container.get(CustomerReports));
    points.join(Tiles, 'tiles', container.get(CustomerTiles));
    for (const invariant of customersInvariants) proofs.add(invariant);
  },
});
