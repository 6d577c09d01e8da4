import type { Handlers } from '@counterpart/sdk';
import { Database, ShopService } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import type { accountMethods } from '../../api/contract/account-methods.ts';
import { listDebtors, sumDebts } from '../account/list-debtors.ts';
import { readBalances } from '../account/read-balances.ts';
import { readStatement } from '../account/read-statement.ts';
import { readTermsOfShop, SetTerms } from '../account/set-terms.ts';
import { composeStatement } from '../account/statement-document.ts';
import { ChangeBalance } from '../ledger/change-balance.ts';
import { LEDGERS } from '../ledger/ledger.ts';
import { readEntries } from '../ledger/read-entries.ts';

@injectable()
export class AccountHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(SetTerms) private readonly setTerms: SetTerms,
    @inject(ChangeBalance) private readonly change: ChangeBalance,
  ) {}

  all(): Handlers<typeof accountMethods> {
    return {
      balances: ({ customer, day }) => readBalances(this.database, customer, day),
      ledgerEntries: ({ ledger, ...ask }) =>
        readEntries(
          this.database,
          LEDGERS.find(({ id }) => id === ledger)!,
          ask,
        ),
      statement: (order) => readStatement(this.database, order),
      statementDocument: async (order) => {
        const statement = await readStatement(this.database, order);
        return statement && composeStatement(statement, await this.shops.get());
      },
      debtors: (input) => listDebtors(this.database, input),
      debts: (input) => sumDebts(this.database, input),
      terms: () => readTermsOfShop(this.database),
      setTerms: (input, context) => this.setTerms.execute(input, context),
      correctBalance: (input, context) => this.change.correct(input, context),
      openBalance: (input, context) => this.change.open(input, context),
    };
  }
}
