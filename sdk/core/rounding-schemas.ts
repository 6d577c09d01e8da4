import * as v from 'valibot';
import { MIRROR_ROUNDING_MODES } from '../money/index.ts';

const described = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));

export const RoundingModeSchema = described(
  v.picklist(MIRROR_ROUNDING_MODES),
  'How half a minor unit is settled: half-away (0.5 is 1, the usual one), half-even (to the even neighbour), half-down ' +
    '(0.5 is 0); or up (away from zero) and down (towards zero) for every fraction. Works on magnitudes, so that a ' +
    'return is the exact opposite of the sale.',
);

export const RoundingScopeSchema = described(
  v.picklist(['line', 'document']),
  'line: the taxes of each line are rounded by themselves. document: each tax is rounded once over the whole sale, then ' +
    'shared among its lines.',
);

export const CashRoundingSchema = v.strictObject({
  step_minor: described(
    v.pipe(v.number(), v.safeInteger('Must be a whole number.'), v.minValue(1, 'Must be at least 1.')),
    'The smallest coin there is, in minor units: 5 for CHF 0.05.',
  ),
  mode: described(v.picklist(['nearest', 'up', 'down']), 'Half a step goes up when it is nearest.'),
});
