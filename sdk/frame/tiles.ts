import * as v from 'valibot';
import { definePoint } from '../points/point.ts';
import {
  CellSchema,
  CellTypeSchema,
  ChartKindSchema,
  FigureTypeSchema,
  ReportLinkSchema,
} from './report-data.ts';

export const TileChartSchema = v.object({
  kind: ChartKindSchema,
  type: FigureTypeSchema,
  labels: v.array(v.string()),
  series: v.array(
    v.object({
      title: v.string(),
      /** As many as there are labels. */
      values: v.array(v.nullable(v.number())),
      /** Drawn behind the others: what was earlier. */
      earlier: v.optional(v.boolean(), false),
    }),
  ),
});
export type TileChart = v.InferInput<typeof TileChartSchema>;

/** What a tile says now: a large figure, some lines, a chart, or what to do while there is nothing to say. */
export const TileContentSchema = v.object({
  figure: v.optional(
    v.object({
      type: FigureTypeSchema,
      value: v.nullable(v.number()),
      /** What it was at the time that it is compared with. */
      earlier: v.optional(v.object({ label: v.string(), value: v.nullable(v.number()) })),
      note: v.optional(v.string()),
    }),
  ),
  lines: v.optional(
    v.array(
      v.object({
        id: v.string(),
        label: v.string(),
        type: v.optional(CellTypeSchema, 'text'),
        value: v.optional(CellSchema, null),
        tone: v.optional(v.picklist(['neutral', 'success', 'warning', 'danger']), 'neutral'),
        open: v.optional(ReportLinkSchema),
      }),
    ),
  ),
  chart: v.optional(TileChartSchema),
  empty: v.optional(v.string()),
  /** Where there is more of it. */
  open: v.optional(ReportLinkSchema),
});
export type TileContent = v.InferInput<typeof TileContentSchema>;

export interface TileAsk {
  /** The business date. */
  readonly today: string;
}

/** A figure that people keep an eye on. Asked inside a heavy query, live: it reads little. */
export interface Tile {
  /** `<plugin>.<id>` is what a person's arrangement remembers. */
  readonly id: string;
  readonly title: string;
  readonly permission: string;
  readonly size: 'small' | 'wide' | 'large';
  /** Where it stands before anybody arranged it, small first. */
  readonly order: number;
  content(ask: TileAsk): Promise<TileContent>;
}

export interface TileSource {
  readonly tiles: readonly Tile[];
}

/** Who has something for the dashboard. */
export const Tiles = definePoint<{ node: TileSource }>('frame.tiles/v1');
