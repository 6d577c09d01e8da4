import { inject, injectable } from 'inversify';
import { type Refusal, refusal } from '@counterpart/sdk';
import type { Refundable, RefundableLine, SaleLineInput } from '../../api/index.ts';
import type { DescribedLine } from '../posting/described-line.ts';
import { notWhole } from '../catalogue/unfit-for-sale.ts';
import { leftMessage } from './left-message.ts';
import { refundOfRefund } from './refund-of-refund.ts';
import { Refundables } from './refundables.ts';

type RefundInput = SaleLineInput & { readonly refundOf: NonNullable<SaleLineInput['refundOf']> };

/** Completes a line that gives back: all but quantity, disposition, reason and another note comes from the posted line. */
@injectable()
export class DescribeRefund {
  constructor(@inject(Refundables) private readonly refundables: Refundables) {}

  /** `earlier` are the lines of this document before it, which may give back of the same posted line. */
  async describe(
    input: RefundInput,
    id: string,
    earlier: readonly DescribedLine[],
    locale: string,
  ): Promise<DescribedLine | Refusal> {
    const document = await this.refundables.ofLine(input.refundOf.line);
    const line = document?.lines.find((each) => each.line === input.refundOf.line);
    if (!document || !line) {
      return refusal(
        'unknown-line',
        'What is to be given back is on no receipt. Look the receipt up again.',
        {
          line: input.refundOf.line,
        },
      );
    }
    if (line.posted.quantity_milli < 0 || document.kind === 'void') return refundOfRefund(document, line);
    const unfit = notWhole(line, input.refundOf.quantity_milli);
    if (unfit) return unfit;
    const besides_milli = earlier
      .filter(({ refundOf }) => refundOf?.line === line.line)
      .reduce((sum, { quantity_milli }) => sum - quantity_milli, 0);
    if (input.refundOf.quantity_milli + besides_milli > line.left_milli)
      return exceeded(document, line, locale);
    return refundLine(input, id, { document, line }, besides_milli);
  }
}

function refundLine(
  input: RefundInput,
  id: string,
  { document, line }: { readonly document: Refundable; readonly line: RefundableLine },
  besides_milli: number,
): DescribedLine {
  return {
    id,
    provider: line.provider,
    ref: line.ref,
    name: line.name,
    sku: line.sku,
    category: line.category,
    unit: line.unit,
    taxClass: line.taxClass,
    priceOrigin: line.provider === null ? 'open' : 'list',
    listPrice_minor: null,
    note: (input.note === undefined ? line.note : input.note) || null,
    quantity_milli: 0 - input.refundOf.quantity_milli,
    unitPrice_minor: line.posted.unitPrice_minor,
    discount: null,
    refundOf: {
      line: line.line,
      document: { id: document.document, receipt: document.receipt },
      refundedBefore_milli: line.refunded_milli + besides_milli,
      posted: line.posted,
      gaveBack: null,
    },
    disposition: input.disposition,
    reason: input.reason,
  };
}

function exceeded(
  { receipt, voided }: Refundable,
  { line, name, left_milli }: RefundableLine,
  locale: string,
): Refusal {
  return refusal(
    'refund-exceeded',
    voided
      ? `${receipt} was voided: nothing of it is left to give back.`
      : leftMessage(name, receipt, left_milli, locale),
    { line, name, receipt, left_milli },
  );
}
