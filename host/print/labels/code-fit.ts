import type { CodeKind, LabelCode } from '@counterpart/sdk';
import { barsOf, modulesOf } from '../render/draw-code.ts';

/** How a code is drawn within its box, in tenths of a millimetre. */
export interface CodeFit {
  readonly module_dmm: number;
  readonly left_dmm: number;
  /** Of the bars, without the figures below them. */
  readonly height_dmm: number;
}

/**
 * Printers of labels have 8 dots a millimetre, and a bar that begins within a dot is read by nobody: modules are whole
 * dots on every printer. One of a single dot is too fine for most scanners.
 */
const MODULES_DMM = { bars: [3.75, 2.5], squares: [6.25, 5, 3.75, 2.5] } as const;
/** The white that a scanner needs before and after the code, in modules. */
const WHITE: Readonly<Record<CodeKind, readonly [before: number, after: number]>> = {
  ean13: [11, 7],
  ean8: [7, 7],
  upca: [9, 9],
  code128: [10, 10],
  qr: [4, 4],
};
const LOWEST_BARS_DMM = 50;
const FIGURES_GAP_DMM = 3;

/** Where the code stands in its box; or, in a sentence, why nobody could scan it. */
export function fitCode(box: LabelCode): CodeFit | { readonly problem: string } {
  let width: number;
  try {
    width = modulesAcross(box);
  } catch {
    return {
      problem: `${box.value} cannot be a barcode of the kind ${NAMES[box.code]}. Choose another kind.`,
    };
  }
  const [before, after] = WHITE[box.code];
  const isQr = box.code === 'qr';
  const room = isQr ? Math.min(box.width_dmm, box.height_dmm) : box.width_dmm;
  const sizes = isQr ? MODULES_DMM.squares : MODULES_DMM.bars;
  const module_dmm = sizes.find((size) => (width + before + after) * size <= room);
  if (module_dmm === undefined) {
    const needed = Math.ceil((width + before + after) * sizes.at(-1)!);
    return {
      problem: `The ${NAMES[box.code]} ${box.value} is too wide for the label: it needs ${needed / 10} mm, and there are ${room / 10} mm.`,
    };
  }
  const figures = box.figures_dmm === undefined ? 0 : box.figures_dmm + FIGURES_GAP_DMM;
  const height_dmm = isQr ? width * module_dmm : box.height_dmm - figures;
  if (height_dmm < LOWEST_BARS_DMM)
    return {
      problem: `The label leaves ${Math.max(0, height_dmm) / 10} mm of height for the barcode ${box.value}, and a scanner needs ${LOWEST_BARS_DMM / 10} mm. Leave something else out.`,
    };
  const left =
    box.left_dmm + (box.width_dmm - (width + before + after) * module_dmm) / 2 + before * module_dmm;
  return { module_dmm, left_dmm: onDot(left), height_dmm };
}

export const DOTS_PER_DMM = 0.8;

/** The nearest place at which a dot of a label printer begins. */
export function onDot(dmm: number): number {
  return Math.round(dmm * DOTS_PER_DMM) / DOTS_PER_DMM;
}

const NAMES: Readonly<Record<CodeKind, string>> = {
  ean13: 'EAN-13',
  ean8: 'EAN-8',
  upca: 'UPC-A',
  code128: 'Code 128',
  qr: 'QR code',
};

function modulesAcross({ code, value }: LabelCode): number {
  if (code === 'qr') return modulesOf(value).pixx;
  return barsOf(code, value).reduce((sum, width) => sum + width, 0);
}
