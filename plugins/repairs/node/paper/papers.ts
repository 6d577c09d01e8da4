import { type CallContext, type PrintDocument, type PrintJob, type Refusal, refusal } from '@counterpart/sdk';
import { Contracts, Database, Printing, Settings, ShopService, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type Paper, repairsContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { Tickets } from '../tickets/tickets.ts';
import { composeLabel } from './compose-label.ts';
import { composeEstimate, composeJobTicket, composeStub } from './compose-papers.ts';

/** The id under which repairs joined `PrintSources`. */
export const PAPER_SOURCE = 'paper';

/** What is printed of a ticket; made when its turn in the print queue has come. */
export class Papers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Settings) private readonly settings: Settings,
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(Printing) private readonly printing: Printing,
    @inject(Tickets) private readonly tickets: Tickets,
  ) {}

  async compose(ask: {
    readonly paper: Paper;
    readonly ref: string;
    readonly copy: boolean;
  }): Promise<PrintDocument | null> {
    const { paper, ref, copy } = ask;
    const device = await this.database.get<{ ticket_id: string }>(
      sql`select ticket_id from repairs_device where id = ${ref}`,
    );
    const ticket = await this.tickets.read(device?.ticket_id ?? ref);
    if (!ticket) return null;
    const shop = await this.shops.get();
    const devices = ticket.devices.filter(({ id, closed_at }) => (device ? id === ref : closed_at === null));
    const content = { ticket, devices: devices.length > 0 ? devices : ticket.devices, shop, copy };
    if (paper === 'device-label') return composeLabel(content);
    if (paper === 'job-ticket') return composeJobTicket(content);
    if (paper === 'estimate') return composeEstimate(content);
    return composeStub({ ...content, terms: String(await this.settings.get('repairs.stubText')) });
  }

  /** At a till: the books say what stands on it, also when they are elsewhere. */
  async print(
    input: { readonly paper: Paper; readonly ref: string; readonly printer?: string | undefined },
    _context: CallContext,
  ): Promise<PrintJob | Refusal> {
    const { paper, ref, printer } = input;
    const document = await this.contracts.client(repairsContract).paper({ paper, ref });
    if (!document) return refusal('unknown-ticket', t('unknownTicket'));
    return this.printing.print({
      source: PAPER_SOURCE,
      ref: `${paper}:${ref}`,
      title: document.title,
      ...(printer !== undefined && { printer }),
    });
  }

  /** When the turn of an order has come. */
  async sourced(ref: string, copy: boolean): Promise<PrintDocument | undefined> {
    const [paper, ...rest] = ref.split(':') as [Paper, ...string[]];
    const ask = { paper, ref: rest.join(':'), copy };
    return (await this.contracts.client(repairsContract).paper(ask)) ?? undefined;
  }
}
