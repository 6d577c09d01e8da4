import { field, v } from '@counterpart/sdk';
import { DiscountSchema, PriceSchema, QuantitySchema, SignedQuantitySchema } from './fields.ts';
import { PartyRefSchema } from './parties.ts';
import { lineTaxFields, onlyTaxesOrClass } from './price-input.ts';
import { DispositionSchema, ReasonSchema } from './returns.ts';

const described = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));
const allowedBy = (what: string) =>
  described(
    field.id(),
    `Who allowed ${what}. Believed of a till's cart only: others need the right themselves.`,
  );
const lines = <T extends v.GenericSchema>(line: T) =>
  v.pipe(v.array(line), v.maxLength(1000, 'A sale can have 1000 lines at most.'));

export const PaymentSchema = v.strictObject({
  method: described(field.id(), 'How: "cash", "card", or an id that `sales.paymentMethods` lists.'),
  tendered_minor: described(
    field.minor(),
    'What was handed over, in minor units; negative when the shop pays back.',
  ),
  reference: v.optional(
    v.nullable(described(field.text(120), 'Of the slip or voucher; some methods need it.')),
    null,
  ),
});
export type Payment = v.InferOutput<typeof PaymentSchema>;

const exemptReason = described(
  field.requiredText(200),
  'Why it is sold without tax, needed for whatever is: the kind of customer and the certificate, no name. Kept with the ' +
    'sale.',
);

const RefundOfSchema = v.strictObject({
  line: described(field.id(), 'Of the posted line, as its receipt and `refundable` name it.'),
  quantity_milli: QuantitySchema,
});

/**
 * A line to post. Whoever shows a cart sends everything the customer was shown; whoever does not says only what is
 * sold (`code`, or `provider` and `ref`, or a `name` and `unitPrice_minor` for an open item) and the rest is looked up.
 *
 * With `refundOf` it gives back a part of a posted line, whose name and figures it takes. With a negative quantity it
 * takes something back without a receipt. Both say why, and what becomes of the goods.
 */
const AnyLineSchema = v.strictObject({
  id: v.optional(described(field.id(), 'Of the line; made when left out.')),
  code: v.optional(
    described(field.requiredText(200), 'A barcode or stock code, instead of provider and ref.'),
  ),
  provider: v.optional(v.nullable(described(field.id(), 'The module that has it.')), null),
  ref: v.optional(v.nullable(described(field.id(), "That module's reference.")), null),
  name: v.optional(described(field.requiredText(200), 'As shown; needed for an open item.')),
  sku: v.optional(v.nullable(v.string())),
  category: v.optional(v.nullable(v.string())),
  unit: v.optional(v.nullable(described(field.text(40), 'What the price is for: "kg"; null by the piece.'))),
  taxClass: v.optional(
    v.nullable(described(field.id(), "One of the shop's tax classes; null is the default one.")),
  ),
  ...lineTaxFields,
  exemptReason: v.optional(v.nullable(exemptReason)),
  quantity_milli: v.optional(SignedQuantitySchema, 1000),
  unitPrice_minor: v.optional(described(PriceSchema, 'As shown to the customer; looked up when left out.')),
  override: v.optional(described(v.boolean(), 'Somebody set this price on purpose.'), false),
  partyPrice: v.optional(
    v.nullable(
      described(
        field.text(120),
        'The price is the one that this customer has, and this is what it is called.',
      ),
    ),
  ),
  label: v.optional(described(v.boolean(), 'The price was on the label that was scanned.'), false),
  discount: v.optional(v.nullable(DiscountSchema), null),
  note: v.optional(
    v.nullable(
      described(field.text(200), 'Left out: what its module notes of it, or what the posted line says.'),
    ),
  ),
  refundOf: v.optional(
    v.nullable(
      described(
        RefundOfSchema,
        'Gives back this much of a posted line: leave out what the line says already. `sales.addRefund` shows what it comes to ' +
          'before it is posted.',
      ),
    ),
    null,
  ),
  disposition: v.optional(
    v.nullable(described(DispositionSchema, 'What becomes of what comes back; for lines given back only.')),
    null,
  ),
  reason: v.optional(v.nullable(ReasonSchema), null),
  approvedBy: v.optional(
    v.nullable(described(field.id(), 'Who approved giving it back, when the caller may not alone.')),
    null,
  ),
  priceBy: v.optional(v.nullable(allowedBy('this price'))),
  discountBy: v.optional(v.nullable(allowedBy('this discount'))),
});
type AnyLine = v.InferOutput<typeof AnyLineSchema>;

const isReturn = ({ refundOf, quantity_milli }: AnyLine) => refundOf !== null || quantity_milli < 0;
const isExplained = ({ disposition, reason }: AnyLine) => disposition !== null && reason !== null;
const isSilent = ({ disposition, reason }: AnyLine) => disposition === null && reason === null;
const describesItself = ({ code, ref, name, unitPrice_minor, discount, taxes, exempt }: AnyLine) =>
  code !== undefined ||
  ref !== null ||
  name !== undefined ||
  unitPrice_minor !== undefined ||
  discount !== null ||
  taxes != null ||
  exempt === true;

const namesWhatIsSold = ({ code, provider, ref, name, unitPrice_minor }: AnyLine) =>
  code !== undefined ||
  (provider !== null && ref !== null) ||
  (name !== undefined && unitPrice_minor !== undefined);

export const SaleLineInputSchema = v.pipe(
  AnyLineSchema,
  onlyTaxesOrClass(),
  v.check(
    (line) => (isReturn(line) ? isExplained(line) : isSilent(line)),
    'A line that is given back needs a disposition and a reason, and only such a line has them.',
  ),
  v.check(
    (line) => line.refundOf === null || !describesItself(line),
    'A line with refundOf takes its name and its figures from the posted line: leave them out.',
  ),
  v.check(
    (line) => line.refundOf !== null || namesWhatIsSold(line),
    'A line needs a code, a provider and ref, or a name and a unitPrice_minor.',
  ),
);
export type SaleLineInput = v.InferOutput<typeof SaleLineInputSchema>;

export const SaleInputSchema = v.pipe(
  v.strictObject({
    lines: lines(SaleLineInputSchema),
    saleDiscount: v.optional(v.nullable(DiscountSchema), null),
    saleDiscountBy: v.optional(v.nullable(allowedBy('the discount on the whole sale'))),
    party: v.optional(
      v.nullable(
        described(
          PartyRefSchema,
          'Whom it is sold to. Left out: whom the receipt was for of what is given back.',
        ),
      ),
    ),
    exempt: v.optional(
      described(v.boolean(), 'Every line is sold without its taxes. Left out: as the customer is.'),
    ),
    exemptReason: v.optional(v.nullable(exemptReason)),
    exemptBy: v.optional(v.nullable(allowedBy('that it is without tax'))),
    payments: v.pipe(v.array(PaymentSchema), v.maxLength(20, 'A sale can have 20 payments at most.')),
    parked: v.optional(
      v.nullable(
        described(field.id(), 'The parked sale it was taken up from; refused when others have it now.'),
      ),
      null,
    ),
    total_minor: v.optional(
      described(field.minor(), 'The total the customer was shown; another one is refused (`totals-differ`).'),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.exemptReason) return;
    if (dataset.value.exempt || dataset.value.lines.some((line) => line.exempt && !line.exemptReason)) {
      addIssue({ message: 'Say in exemptReason, of the line or of the sale, why it is sold without tax.' });
    }
  }),
);
export type SaleInput = v.InferOutput<typeof SaleInputSchema>;
