/** How a figure is written: one of the shop's formats, or one of the chart's own. */
export type ChartUnit = 'money' | 'quantity' | 'percent' | 'number' | ChartFormat;

export interface ChartFormat {
  /** Where it is read: in the tip, the table, the announcement. */
  exact(value: number): string;
  /** Beside the grid lines. */
  short(value: number): string;
}

/** One place along the chart: a day, an hour, a category. */
export interface ChartPoint {
  readonly id: string;
  readonly label: string;
  /** Below the chart, where there is little room. */
  readonly short?: string | undefined;
}

export interface ChartSeries {
  readonly id: string;
  readonly title: string;
  /** One for each point; null where there is none. */
  readonly values: readonly (number | null)[];
}

/** What is compared with, drawn behind. */
export interface ChartEarlier {
  readonly title: string;
  readonly values: readonly (number | null)[];
  /** What the earlier points are called: "Thu 19 Nov". */
  readonly labels?: readonly string[] | undefined;
}

export type ChartKind = 'bars' | 'line' | 'stacked' | 'ranked' | 'share';

export interface ChartProps {
  /** What it shows; its accessible name. */
  readonly label: string;
  readonly kind: ChartKind;
  readonly points: readonly ChartPoint[];
  /** `ranked` and `share` show the first one. */
  readonly series: readonly ChartSeries[];
  readonly earlier?: ChartEarlier | undefined;
  /** `money` (minor units), `quantity` (thousandths), `percent` (parts per million) or `number`. */
  readonly unit: ChartUnit;
  /** What the points are: the head of the table's first column. */
  readonly pointTitle: string;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  /** What is behind a point: Enter or a press. */
  readonly onOpen?: ((point: string) => void) | undefined;
  /** Whether it can be turned into its table; left out, where its figures do not stand in it anyway. */
  readonly withTable?: boolean | undefined;
  readonly words?: Partial<ChartWords> | undefined;
}

export interface ChartWords {
  readonly table: string;
  readonly chart: string;
  /** The slices of a share that are too many to be told apart. */
  readonly others: string;
  /** What the keyboard does. */
  readonly keys: string;
  readonly nothing: string;
}

export const CHART_WORDS: ChartWords = {
  table: 'Show as table',
  chart: 'Show as chart',
  others: 'Others',
  keys: 'Arrow keys read the figures',
  nothing: 'Nothing in this period',
};
