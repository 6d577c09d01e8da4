import { field, v } from '@counterpart/sdk';
import { CashMovementSchema, ShiftCountSchema, ShiftSchema } from './shift.ts';
import { CashPiecesSchema } from './counted-cash.ts';

/** What was taken and given back in one way to pay; `taken` is the tender less the change. */
const TenderFiguresSchema = v.object({
  method: v.string(),
  /** As it was called last. */
  title: v.string(),
  kind: v.string(),
  count: v.number(),
  taken_minor: field.minor(),
  refunded_minor: field.minor(),
});

/** What was taken that is no sale but a debt of the shop, and given back of it: gift cards, deposits, payments on account. */
const LiabilityFiguresSchema = v.object({
  /** The category of its lines; empty where they have none. */
  title: v.string(),
  count: v.number(),
  taken_minor: field.minor(),
  givenBack_minor: field.minor(),
});

/** What should be in the drawer: float + taken − refunded + paid in − paid out − dropped to the safe. */
const DrawerFiguresSchema = v.object({
  float_minor: field.minor(),
  taken_minor: field.minor(),
  refunded_minor: field.minor(),
  paidIn_minor: field.minor(),
  paidOut_minor: field.minor(),
  dropped_minor: field.minor(),
  expected_minor: field.minor(),
});
export type DrawerFigures = v.InferOutput<typeof DrawerFiguresSchema>;

const TaxFiguresSchema = v.object({
  id: v.string(),
  name: v.string(),
  rate_ppm: field.ppm(),
  base_minor: field.minor(),
  amount_minor: field.minor(),
});

/** The figures of a shift so far; all follow from its documents and cash movements. */
export const ShiftFiguresSchema = v.object({
  /** As printed; null when nothing was posted. */
  firstReceipt: v.nullable(v.string()),
  lastReceipt: v.nullable(v.string()),
  documentCount: v.number(),
  /** By kind of document: sales, returns, exchanges, voids. */
  documents: v.array(v.object({ kind: v.string(), count: v.number(), total_minor: field.minor() })),
  /** Of the documents that are sales; null when there is none. */
  averageSale_minor: v.nullable(field.minor()),
  discount_minor: field.minor(),
  net_minor: field.minor(),
  taxes: v.array(TaxFiguresSchema),
  tax_minor: field.minor(),
  total_minor: field.minor(),
  /** What rounding to coins added, beside the total. */
  cashRounding_minor: field.minor(),
  /** Part of the totals above, and no turnover. */
  liabilities: v.array(LiabilityFiguresSchema),
  tenders: v.array(TenderFiguresSchema),
  drawer: DrawerFiguresSchema,
});
export type ShiftFigures = v.InferOutput<typeof ShiftFiguresSchema>;

/** A shift in between. Nothing is stored, nothing ends. */
export const XReportSchema = v.object({ shift: ShiftSchema, at: field.at(), figures: ShiftFiguresSchema });
export type XReport = v.InferOutput<typeof XReportSchema>;

/** What a Z seals: the shift, how it was counted and closed, and its figures, as they stay for ever. */
export const ZContentSchema = v.object({
  id: field.id(),
  number: v.number(),
  register: v.object({ id: field.id(), name: v.string() }),
  shift: field.id(),
  currency: v.string(),
  businessDate: v.string(),
  opened_at: field.at(),
  openedBy: v.nullable(v.string()),
  openedAtTill: field.id(),
  floatPieces: v.nullable(CashPiecesSchema),
  closed_at: field.at(),
  closedBy: v.nullable(v.string()),
  closedAtTill: field.id(),
  /** Who allowed the closing with a PIN, where the closer had not the right. */
  approvedBy: v.nullable(v.string()),
  /** The last count, which was compared; its `number` says how many there were. */
  count: ShiftCountSchema,
  /** Why something was missing or too much. */
  reason: v.nullable(v.string()),
  movements: v.array(CashMovementSchema),
  figures: ShiftFiguresSchema,
});
export type ZContent = v.InferOutput<typeof ZContentSchema>;

export const ZReportSchema = v.object({
  ...ZContentSchema.entries,
  /** The seal of the register's Z before; empty for the first. */
  previous: v.string(),
  /** SHA-256 over `previous`, a line break and the content as it was stored. */
  seal: v.string(),
});
export type ZReport = v.InferOutput<typeof ZReportSchema>;

export const ZSummarySchema = v.object({
  id: field.id(),
  number: v.number(),
  register: v.string(),
  businessDate: v.string(),
  currency: v.string(),
  opened_at: field.at(),
  closed_at: field.at(),
  closedBy: v.nullable(v.string()),
  documents: v.number(),
  total_minor: field.minor(),
  difference_minor: field.minor(),
});
export type ZSummary = v.InferOutput<typeof ZSummarySchema>;
