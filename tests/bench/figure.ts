/** One figure of the design's table of numbers. */
export interface Figure {
  readonly id: string;
  readonly unit: string;
  /** What it measures, in a line. */
  readonly title: string;
  readonly goal: Goal;
  /** Measures now; at least five interleaved runs where it is a ratio or a median. */
  measure(): Promise<Measured>;
}

export interface Goal {
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Measured {
  readonly value: number;
  /** What a reader needs to judge the value: the runs, the baseline, what was left out. */
  readonly note: string;
}

export interface Result {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly pass: boolean;
  readonly note: string;
}

export function judge(figure: Figure, measured: Measured): Result {
  const { atMost, atLeast } = figure.goal;
  return {
    id: figure.id,
    value: round(measured.value),
    unit: figure.unit,
    goal: atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`,
    pass:
      (atMost === undefined || measured.value <= atMost) &&
      (atLeast === undefined || measured.value >= atLeast),
    note: measured.note,
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
