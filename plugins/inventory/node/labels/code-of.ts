import { type CodeKind, hasWrongCheckDigit } from '@counterpart/sdk';
import type { LabelCodeKind } from '../../api/index.ts';

export interface PrintedCode {
  readonly code: CodeKind;
  readonly value: string;
  /** What is odd about it, in a sentence. */
  readonly note?: string;
}

/** Kinds of barcodes that are digits with a check digit, by how many digits. */
const BY_LENGTH: Readonly<Record<number, CodeKind>> = { 8: 'ean8', 12: 'upca', 13: 'ean13' };
const LENGTHS: Partial<Readonly<Record<CodeKind, number>>> = { ean8: 8, upca: 12, ean13: 13 };

/** Which of a product's codes is printed and as what; undefined when it has none. */
export function codeOf(codes: readonly string[], kind: LabelCodeKind): PrintedCode | undefined {
  if (kind === 'none' || codes.length === 0) return undefined;
  const barcodes = codes.flatMap((value) => {
    const own = barcodeKind(value);
    return own ? [{ code: own, value }] : [];
  });
  if (kind === 'auto') return barcodes[0] ?? asText(codes[0]!);
  const wanted = LENGTHS[kind];
  if (wanted === undefined) return { code: kind, value: barcodes[0]?.value ?? codes[0]! };
  return (
    barcodes.find(({ code }) => code === kind) ?? {
      code: kind,
      value: codes.find((value) => value.length === wanted) ?? codes[0]!,
    }
  );
}

function barcodeKind(value: string): CodeKind | undefined {
  return /^\d+$/.test(value) && !hasWrongCheckDigit(value) ? BY_LENGTH[value.length] : undefined;
}

function asText(value: string): PrintedCode {
  // Scanners read letters beyond ASCII from squares only.
  if (!/^[ -~]+$/.test(value)) return { code: 'qr', value };
  if (!hasWrongCheckDigit(value)) return { code: 'code128', value };
  const note = `The last digit of ${value} is not its check digit: it is printed as Code 128.`;
  return { code: 'code128', value, note };
}
