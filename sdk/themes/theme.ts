import * as v from 'valibot';

/** Hex alone: a colour is data, and nothing that a page would fetch or run. */
const color = v.pipe(v.string(), v.regex(/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i, 'write it as "#1b2120"'));
const colorId = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z0-9]*$/, 'write it as "button.background"'),
);

/** What stands in a theme file. The ids of the colours are in `themes/README.md`; what is left out is as in the shipped theme. */
export const ThemeFileSchema = v.object({
  /** Which of the two the browser's own controls follow. */
  type: v.picklist(['light', 'dark'], 'say light or dark'),
  /** Said by a theme whose text has 7 to 1: it gets a thicker focus ring. */
  contrast: v.optional(v.literal('high')),
  colors: v.record(colorId, color),
});

export const ThemeSchema = v.object({ id: v.string(), label: v.string(), ...ThemeFileSchema.entries });

/** Colours by their ids. */
export type Theme = v.InferOutput<typeof ThemeSchema>;
