import { labelsOn } from '@counterpart/sdk';
import type {
  LabelCodeKind,
  LabelContent,
  LabelDocumentInput,
  LabelFormat,
  LabelMedium,
} from '../../api/index.ts';
import type { LabelItem } from './label-item.ts';

/** `given`: as whoever opened the dialog said, for example what came in. */
export type CopiesMode = 'given' | 'each' | 'onHand';

/** What a person chose for printing labels. */
export interface LabelDraft {
  format: string;
  /** Of a half-used sheet: its first label that is left. */
  start: number;
  copiesMode: CopiesMode;
  copies: number;
  shop: boolean;
  name: boolean;
  price: boolean;
  code: LabelCodeKind;
}

export function contentOf({ shop, name, price, code }: LabelDraft): LabelContent {
  return { shop, name, price, code };
}

export function itemsOf(draft: LabelDraft, items: readonly LabelItem[]): LabelDocumentInput['items'] {
  return items.map(({ product, unit = null, copies }) => {
    if (draft.copiesMode === 'onHand') return { product, unit, copies: null };
    return {
      product,
      unit,
      copies: draft.copiesMode === 'given' && copies !== undefined ? copies : draft.copies,
    };
  });
}

/** Where a PDF or a preview puts the labels; a roll needs no telling. */
export function layoutOf(medium: LabelMedium, start: number) {
  if (medium.kind === 'roll') return undefined;
  return { sheet: medium.sheet, start: Math.min(Math.max(1, start), labelsOn(medium.sheet)) };
}

export function formatById(formats: readonly LabelFormat[], id: string): LabelFormat {
  return formats.find((format) => format.id === id) ?? formats[0]!;
}
