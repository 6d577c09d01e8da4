import { field, operation, query, v } from '@counterpart/sdk';
import { CountedCashSchema } from '../counted-cash.ts';
import { ShiftCountSchema, ShiftSchema } from '../shift.ts';
import { XReportSchema, ZReportSchema, ZSummarySchema } from '../shift-report.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;
const shift = v.pipe(field.id(), v.description('Of the open shift: see `sales.shift`.'));

const CountInputSchema = v.strictObject({
  shift,
  cash: CountedCashSchema,
  others: v.optional(
    v.pipe(
      v.array(v.strictObject({ method: field.id(), counted_minor: field.minor() })),
      v.maxLength(50),
      v.description('What slips and vouchers sum to, for each of the `otherMethods` of the shift.'),
    ),
    [],
  ),
});

/** Another's shift needs `sales.manageShifts`, which is asked for when it is needed. */
const CLOSED = ['unknown-shift', 'shift-closed', 'request-reused'] as const;

const movement = {
  scope: 'shop',
  permission: 'sales.payInOut',
  input: v.strictObject({
    shift,
    amount_minor: v.pipe(field.minor(), v.minValue(1, 'Give an amount.')),
    reason: field.requiredText(200),
  }),
  output: ShiftSchema,
  refusals: CLOSED,
} as const;

/** The shifts of the registers: opening, cash in and out, counting, closing. */
export const shiftMethods = {
  shift: query({
    ...shop,
    description: 'The open shift of a till (this one when none is named); null when there is none.',
    input: v.object({ till: v.optional(field.id()) }),
    output: v.nullable(ShiftSchema),
  }),
  openShifts: query({
    ...shop,
    permission: 'sales.manageShifts',
    description: 'The open shifts of all tills.',
    input: v.object({}),
    output: v.array(ShiftSchema),
  }),
  openShift: operation({
    ...shop,
    description: "Opens a shift at this till's register with the cash that is in the drawer.",
    input: v.strictObject({ float: CountedCashSchema }),
    output: ShiftSchema,
    refusals: ['shift-open', 'request-reused'],
  }),
  payIn: operation({ ...movement, description: 'Puts cash into the drawer, with a reason.' }),
  payOut: operation({ ...movement, description: 'Takes cash out of the drawer, with a reason.' }),
  dropCash: operation({ ...movement, description: 'Takes cash out of the drawer to the safe.' }),
  xReport: query({
    ...shop,
    permission: 'sales.xReport',
    description: 'The figures of an open shift so far, with what should be in the drawer. Ends nothing.',
    input: v.object({
      shift,
      at: v.pipe(field.at(), v.description('The time that the report shows.')),
    }),
    output: v.nullable(XReportSchema),
  }),
  countShift: operation({
    ...shop,
    description:
      'Hands in what was counted, and only then tells what should be there. Every count is kept; `closeShift` takes the last.',
    input: CountInputSchema,
    output: ShiftCountSchema,
    refusals: [...CLOSED, 'count-incomplete'],
  }),
  closeShift: operation({
    ...shop,
    description:
      'Closes a shift by its last count and gives the sealed Z. A difference needs a reason; what was posted since the count asks for another one.',
    input: v.strictObject({
      shift,
      count: v.pipe(field.id(), v.description('Of the last `countShift`.')),
      reason: v.optional(v.nullable(field.text(500)), null),
    }),
    output: ZReportSchema,
    refusals: [...CLOSED, 'unknown-count', 'count-outdated', 'reason-needed'],
  }),
  shifts: query({
    ...shop,
    permission: 'sales.viewSales',
    description: 'The closed shifts, one page, the newest first.',
    input: v.object({
      register: v.optional(field.id()),
      limit: v.optional(field.limit(500), 50),
      offset: v.optional(field.positiveMinor(), 0),
    }),
    output: v.array(ZSummarySchema),
  }),
  zReport: query({
    ...shop,
    permission: 'sales.viewSales',
    description: 'A Z as it was sealed, by its own id or its shift; null when there is none.',
    input: v.union([v.strictObject({ id: field.id() }), v.strictObject({ shift: field.id() })]),
    output: v.nullable(ZReportSchema),
  }),
} as const;
