import type { PrintBlock } from '@counterpart/sdk';

type ImageBlock = Extract<PrintBlock, { kind: 'image' }>;

/** A picture is half as wide as the paper unless it says otherwise, and never higher than the paper is wide. */
const USUAL_PERCENT = 50;

/** Where a picture stands in a line of `line` dots, and how large. */
export function imageWidth(
  image: { readonly width: number; readonly height: number },
  { width: percent = USUAL_PERCENT, align = 'center' }: ImageBlock,
  line: number,
  direction: 'ltr' | 'rtl',
) {
  const scale = Math.min((line * percent) / 100 / image.width, line / image.height);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const atLeft = (align === 'start') === (direction === 'ltr');
  const left = align === 'center' ? Math.floor((line - width) / 2) : atLeft ? 0 : line - width;
  return { left, width, height, line };
}
