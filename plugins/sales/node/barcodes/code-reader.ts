import { inject, injectable } from 'inversify';
import { checkDigit, hasWrongCheckDigit, type RoundingMode, QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { ShopService } from '@counterpart/sdk/node';
import {
  type EmbeddedCode,
  isPattern,
  labelledFigures,
  parsePattern,
  type ReadCode,
  readByPattern,
  type Sellable,
  splitQuantity,
} from '../../api/index.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { BarcodePatterns } from './barcode-patterns.ts';

/** What some scanners put before a code to say what kind it is: `]E0` before an EAN. */
const SYMBOLOGY = /^\][A-Za-z]\d/;

/** Finds out what was scanned: the whole text first, because a stock code may well look like a quantity and a code. */
@injectable()
export class CodeReader {
  constructor(
    @inject(Catalogue) private readonly catalogue: Catalogue,
    @inject(BarcodePatterns) private readonly patterns: BarcodePatterns,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async read(text: string): Promise<ReadCode> {
    const whole = await this.#readOne(text.replace(SYMBOLOGY, ''), QUANTITY_ONE_MILLI);
    const split = whole.kind === 'unknown' ? splitQuantity(text) : undefined;
    return split ? this.#readOne(split.text.replace(SYMBOLOGY, ''), split.quantity_milli) : whole;
  }

  async #readOne(code: string, times_milli: number): Promise<ReadCode> {
    const sellable = await this.catalogue.resolve(code);
    if (sellable) {
      return { kind: 'item', sellable, quantity_milli: times_milli, unitPrice_minor: null, label: null };
    }
    const embedded = await this.#embedded(code);
    if (!embedded) return plainUnknown(code);
    if (embedded.expectedCheck !== undefined) return unknown(code, 'check-digit', embedded.expectedCheck);
    if (embedded.value === 0) return unknown(code, 'no-figure');
    const found = await this.#itemOf(embedded);
    if (!found) return unknown(embedded.item, 'no-such-item');
    const { digits, roundingMode } = await this.shops.get();
    const rounding: RoundingMode = roundingMode;
    const { unitPrice_minor } = found;
    // Of what is sold whole a printed total is the price of one, not of a part of one.
    const figure = embedded.figure === 'total' && found.wholeOnly ? 'price' : embedded.figure;
    const figures = labelledFigures(
      { ...embedded, figure },
      { times_milli, unitPrice_minor, digits, rounding },
    );
    return { kind: 'item', sellable: found, ...figures, label: code };
  }

  async #embedded(code: string): Promise<EmbeddedCode | undefined> {
    for (const { pattern } of await this.patterns.all()) {
      const parsed = parsePattern(pattern);
      const embedded = isPattern(parsed) ? readByPattern(parsed, code) : undefined;
      if (embedded) return embedded;
    }
    return undefined;
  }

  /** By its number, with or without zeros in front, or by the label's code without a figure. */
  async #itemOf({ item, bare }: EmbeddedCode): Promise<Sellable | null> {
    for (const code of new Set([item, item.replace(/^0+(?=.)/, ''), bare])) {
      const found = await this.catalogue.resolve(code);
      if (found) return found;
    }
    return null;
  }
}

function plainUnknown(code: string): ReadCode {
  if (!hasWrongCheckDigit(code)) return unknown(code, null);
  return unknown(code, 'check-digit', checkDigit(code.slice(0, -1)));
}

function unknown(
  code: string,
  problem: Extract<ReadCode, { kind: 'unknown' }>['problem'],
  expected: number | null = null,
): ReadCode {
  return { kind: 'unknown', code, problem, expected };
}
