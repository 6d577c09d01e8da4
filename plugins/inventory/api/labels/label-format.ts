import { field, LabelSheetSchema, v } from '@counterpart/sdk';

const measure = () => v.pipe(v.number(), v.safeInteger(), v.minValue(50), v.maxValue(10_000));

/** What labels are printed on: sheets of many, or a roll. Measures are tenths of a millimetre. */
export const LabelMediumSchema = v.variant('kind', [
  v.object({ kind: v.literal('sheet'), sheet: LabelSheetSchema }),
  v.object({
    kind: v.literal('roll'),
    width_dmm: measure(),
    height_dmm: measure(),
    /** What the roll leaves empty between two labels. */
    gap_dmm: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(500)),
  }),
]);
export type LabelMedium = v.InferOutput<typeof LabelMediumSchema>;

export const LabelFormatSchema = v.object({
  id: field.id(),
  name: field.requiredText(60),
  medium: LabelMediumSchema,
});
export type LabelFormat = v.InferOutput<typeof LabelFormatSchema>;

/** How large one label is. */
export function labelSize(medium: LabelMedium): { readonly width_dmm: number; readonly height_dmm: number } {
  if (medium.kind === 'roll') return medium;
  return { width_dmm: medium.sheet.label_width_dmm, height_dmm: medium.sheet.label_height_dmm };
}
