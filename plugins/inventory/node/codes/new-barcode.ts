import {
  isPattern,
  parsePattern,
  readByPattern,
  salesContract,
  type ShopBarcodePattern,
} from '@counterpart/sales/api';
import { checkDigit, type CallContext, type Refusal, refusal, toFaultData } from '@counterpart/sdk';
import { Contracts, Settings, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { findTakenCodes } from '../products/write-codes.ts';

const SEQUENCE = 'barcode';
const DIGITS = 12;
/** How many in a row may be taken before nobody can say that there is one left. */
const TRIES = 1000;

/** Gives out barcodes of the shop's own, one after the other. */
export class NewBarcode {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Settings) private readonly settings: Settings,
    @inject(Contracts) private readonly contracts: Contracts,
  ) {}

  async execute(context: CallContext): Promise<{ code: string } | Refusal> {
    const prefix = String((await this.settings.get('inventory.barcodePrefix')) ?? '').trim();
    if (!/^\d{1,7}$/.test(prefix))
      return refusal(
        'barcode-prefix',
        `“${prefix}” cannot begin a barcode. Set one to seven digits under Settings, for example 20.`,
      );
    const patterns = await this.#patterns();
    return this.transactions.run(
      async (tx) => {
        for (let tried = 0; tried < TRIES; tried++) {
          const number = await takeNext(tx);
          const digits = `${prefix}${String(number).padStart(DIGITS - prefix.length, '0')}`;
          if (digits.length > DIGITS) break;
          const code = `${digits}${checkDigit(digits)}`;
          const meant = patterns.find(({ means }) => means(code));
          if (meant)
            return tx.refuse(
              'barcode-prefix',
              `Barcodes that begin with ${prefix} are those of labels with a weight or price (“${meant.title}”). Choose other digits under Settings.`,
              { prefix },
            );
          if ((await findTakenCodes(tx, [code], null)).length === 0) return { code };
        }
        return tx.refuse(
          'no-barcode-left',
          `No barcode that begins with ${prefix} is left. Choose other digits under Settings.`,
          { prefix },
        );
      },
      {
        label: 'new barcode',
        request: { id: context.requestId, fingerprint: 'inventory.newBarcode' },
      },
    );
  }

  /** How the till takes labels of scales apart; none while nothing is sold at tills. */
  async #patterns(): Promise<{ title: string; means: (code: string) => boolean }[]> {
    const known = await this.#shopPatterns();
    return known.flatMap(({ title, pattern }) => {
      const parsed = parsePattern(pattern);
      if (!isPattern(parsed)) return [];
      return [{ title, means: (code: string) => readByPattern(parsed, code) !== undefined }];
    });
  }

  async #shopPatterns(): Promise<readonly ShopBarcodePattern[]> {
    try {
      return await this.contracts.client(salesContract).barcodePatterns({});
    } catch (error) {
      if (toFaultData(error).code === 'not-permitted') throw error;
      return [];
    }
  }
}

async function takeNext(tx: Tx): Promise<number> {
  await tx.run(
    sql`insert into inventory_sequence (id, next) values (${SEQUENCE}, 1)
        on conflict (id) do update set next = next + 1`,
  );
  const row = await tx.get<{ next: number }>(sql`select next from inventory_sequence where id = ${SEQUENCE}`);
  return row!.next;
}
