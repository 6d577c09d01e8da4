import { type PostedLine, v } from '@counterpart/sdk';
import { lineFigures } from '../../api/fields.ts';
import type { RefundableLine } from '../../api/index.ts';

const Figures = v.object(lineFigures);

/** What a refund of a stored line is worked out from: its figures, without the rest of it. */
export function postedFigures(line: PostedLine): RefundableLine['posted'] {
  return v.parse(Figures, line);
}
