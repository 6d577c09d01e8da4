import { field, v } from '@counterpart/sdk';

export const EstimateStateSchema = v.picklist(['sent', 'approved', 'declined', 'replaced']);
export type EstimateState = v.InferOutput<typeof EstimateStateSchema>;

export const EstimateLineSchema = v.object({
  kind: v.picklist(['part', 'labour', 'diagnosis']),
  name: v.string(),
  quantity_milli: field.milli(),
  unitPrice_minor: field.minor(),
  amount_minor: field.minor(),
});
export type EstimateLine = v.InferOutput<typeof EstimateLineSchema>;

/** What the customer was told the repair of one device comes to; never changed, replaced by the next. */
export const EstimateSchema = v.object({
  id: field.id(),
  /** 1, 2, 3 … per device. */
  version: v.number(),
  state: EstimateStateSchema,
  total_minor: field.minor(),
  lines: v.array(EstimateLineSchema),
  made_at: field.at(),
  madeBy: v.nullable(field.id()),
  decided_at: v.nullable(field.at()),
  decidedBy: v.pipe(v.nullable(field.id()), v.description('Who wrote down what the customer said.')),
  how: v.nullable(v.string()),
});
export type Estimate = v.InferOutput<typeof EstimateSchema>;

/** How the customer said it. */
export const DecisionWaySchema = v.picklist(['in-person', 'phone', 'message']);
