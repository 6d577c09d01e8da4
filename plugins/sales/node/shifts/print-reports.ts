import { inject, injectable } from 'inversify';
import { identityContract, isRefusal, type Refusal, refusal, shopContract } from '@counterpart/sdk';
import { Contracts, Printing } from '@counterpart/sdk/node';
import { salesContract, type XReport, type ZReport } from '../../api/index.ts';
import { reportDocument } from './report-document.ts';

/** `sales.printX`, `sales.printZ`: asks the books, prints at this till. */
@injectable()
export class PrintReports {
  constructor(
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(Printing) private readonly printing: Printing,
  ) {}

  async x(shift: string, at: number): Promise<{ job: string } | Refusal> {
    return this.#print(await this.contracts.client(salesContract).xReport({ shift, at }), false);
  }

  async z(id: string, copy: boolean): Promise<{ job: string } | Refusal> {
    return this.#print(await this.contracts.client(salesContract).zReport({ id }), copy);
  }

  async #print(report: XReport | ZReport | null, copy: boolean): Promise<{ job: string } | Refusal> {
    if (!report) return refusal('unknown-report', 'There is no such report any more.');
    const shop = await this.contracts.client(shopContract).get();
    const names = await this.contracts.client(identityContract).names();
    const job = await this.printing.print({ document: reportDocument(report, { shop, names, copy }) });
    return isRefusal(job) ? job : { job: job.id };
  }
}
