import type { LabelBlock, LabelBox, LabelText } from '@counterpart/sdk';
import type { PrintedCode } from './code-of.ts';

/** What is to stand on one label; empty texts stand nowhere. */
export interface LabelWords {
  readonly shop: string;
  readonly name: string;
  readonly price: string;
  /** What one of the unit costs, smaller and beside the price. */
  readonly unitPrice: string;
  readonly code: PrintedCode | undefined;
}

/** Cutters and rollers are off by a millimetre. */
const EDGE = 15;
/** The white beside a code may reach nearer to the edge. */
const CODE_EDGE = 5;
const GAP = 5;
const LOWEST_CODE = 75;

type Place = Pick<LabelText, 'left_dmm' | 'top_dmm' | 'width_dmm' | 'height_dmm'>;

/**
 * Puts the words onto a label of any size: the name above, the price large below it, the barcode in what is left; a QR
 * code stands beside them. Letters grow with the label.
 */
export function designLabel(
  words: LabelWords,
  size: Pick<LabelBlock, 'width_dmm' | 'height_dmm'>,
): LabelBox[] {
  const { width_dmm: width, height_dmm: height } = size;
  const inner: Place = {
    left_dmm: EDGE,
    top_dmm: EDGE,
    width_dmm: width - 2 * EDGE,
    height_dmm: height - 2 * EDGE,
  };
  if (words.code?.code !== 'qr') return stack(words, inner, size);
  const side = Math.min(height - 2 * CODE_EDGE, Math.floor(width / 2));
  const qr: LabelBox = {
    kind: 'code',
    left_dmm: width - CODE_EDGE - side,
    top_dmm: Math.floor((height - side) / 2),
    width_dmm: side,
    height_dmm: side,
    code: 'qr',
    value: words.code.value,
  };
  const beside = { ...inner, width_dmm: width - side - CODE_EDGE - EDGE - GAP };
  return [...stack({ ...words, code: undefined }, beside, size), qr];
}

function stack(
  words: LabelWords,
  place: Place,
  { width_dmm, height_dmm }: { width_dmm: number; height_dmm: number },
): LabelBox[] {
  const letters = clamp(Math.round(height_dmm * 0.1), 20, 45);
  const small = clamp(Math.round(letters * 0.75), 16, 32);
  const large = clamp(Math.round(height_dmm * 0.2), 30, 90);
  const boxes: LabelBox[] = [];
  let top = place.top_dmm;
  const bottom = place.top_dmm + place.height_dmm;
  const put = (text: string, size_dmm: number, style: Partial<LabelText> = {}) => {
    const { lines = 1 } = style;
    const height = Math.round(size_dmm * lines);
    boxes.push({ kind: 'text', ...place, top_dmm: top, height_dmm: height, text, size_dmm, ...style });
    top += height + GAP;
  };
  if (words.shop !== '') put(words.shop, small);
  const room = bottom - top - (words.price === '' ? 0 : large + GAP) - (words.code ? LOWEST_CODE + GAP : 0);
  if (words.name !== '') put(words.name, letters, { bold: true, lines: room >= 2 * letters + GAP ? 2 : 1 });
  if (words.price !== '') {
    const isPriced = words.unitPrice !== '';
    if (isPriced)
      boxes.push({
        kind: 'text',
        ...place,
        top_dmm: top + large - small - Math.round(large * 0.12),
        height_dmm: small,
        text: words.unitPrice,
        size_dmm: small,
        align: 'end',
      });
    put(words.price, large, {
      bold: true,
      ...(isPriced && { width_dmm: Math.round(place.width_dmm * 0.6) }),
    });
  }
  if (words.code)
    boxes.push({
      kind: 'code',
      left_dmm: CODE_EDGE,
      top_dmm: top,
      width_dmm: width_dmm - 2 * CODE_EDGE,
      height_dmm: Math.max(1, height_dmm - top - Math.round(EDGE * 0.7)),
      code: words.code.code,
      value: words.code.value,
      figures_dmm: small,
    });
  return boxes;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
