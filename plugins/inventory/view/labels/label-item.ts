/** A product that labels are wanted for. */
export interface LabelItem {
  readonly product: string;
  /** A box and the like of it. */
  readonly unit?: string;
  /** How many came in, for example; left out, the person says. */
  readonly copies?: number;
}
