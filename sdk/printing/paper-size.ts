import * as v from 'valibot';

/** Pages of an office printer, and strips of a receipt printer by their width. */
export const PAPER_SIZES = ['a4', 'letter', '80mm', '58mm'] as const;
export const PaperSizeSchema = v.picklist(PAPER_SIZES);
export type PaperSize = v.InferOutput<typeof PaperSizeSchema>;
export type PageSize = Extract<PaperSize, 'a4' | 'letter'>;
export type StripSize = Exclude<PaperSize, PageSize>;

/** Whether it comes in sheets: what is printed on it has pages with numbers, and goes through the print dialog. */
export function isPage(size: PaperSize): size is PageSize {
  return size === 'a4' || size === 'letter';
}

/** The size of that name; `otherwise` when there is none: settings may hold anything. */
export function paperSizeOf(value: unknown, otherwise: PaperSize): PaperSize {
  return PAPER_SIZES.find((size) => size === value) ?? otherwise;
}
