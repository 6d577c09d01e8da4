import { inject, injectable } from 'inversify';
import {
  isPage,
  MAX_TABLE_ROWS,
  type PaperSize,
  type PrintDocument,
  type PrintJob,
  type Refusal,
} from '@counterpart/sdk';
import { Contracts, Printing } from '@counterpart/sdk/node';
import { reportsContract, type ReportQuestion } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Nobody reads more on a strip. */
const MOST_ON_STRIP = 300;

type Asked = ReportQuestion & {
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly columns?: string[] | undefined;
  readonly at: number;
};

/** Reports on paper, put together at the till from parts: whoever keeps the books never works at one for long. */
@injectable()
export class ReportPaper {
  constructor(
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(Printing) private readonly printing: Printing,
  ) {}

  async pdf({ paper, ...asked }: Asked & { readonly paper: PaperSize }) {
    const document = await this.#document(asked, isPage(paper) ? MAX_TABLE_ROWS : MOST_ON_STRIP);
    const { fileName, bytes } = await this.printing.pdf(document, paper);
    return { fileName, data: Buffer.from(bytes).toString('base64') };
  }

  async print(asked: Asked): Promise<PrintJob | Refusal> {
    return this.printing.print({ document: await this.#document(asked, MOST_ON_STRIP) });
  }

  async #document(asked: Asked, most: number): Promise<PrintDocument> {
    const reports = this.contracts.client(reportsContract);
    const first = await reports.paper(asked);
    let rows = first.rows;
    for (let { next } = first; next !== null && rows.length < most;) {
      const part = await reports.paper({ ...asked, offset: next });
      rows = [...rows, ...part.rows];
      next = part.next;
    }
    rows = rows.slice(0, most);
    const { blocks, ...head } = first.document!;
    return { ...head, blocks: blocks.flatMap((block) => filled(block, rows, first.total)) };
  }
}

type Block = PrintDocument['blocks'][number];

function filled(block: Block, rows: string[][], total: number): Block[] {
  if (block.kind !== 'table') return [block];
  const more = total - rows.length;
  if (more <= 0) return [{ ...block, rows }];
  return [
    { ...block, rows },
    { kind: 'text', text: t('paper.more', { rows: more }) },
  ];
}
