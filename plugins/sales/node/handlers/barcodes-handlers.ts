import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { barcodesMethods } from '../../api/contract/barcodes-methods.ts';
import { BarcodePatterns } from '../barcodes/barcode-patterns.ts';
import { CodeReader } from '../barcodes/code-reader.ts';

/** What codes mean; runs where the books are kept and reads nothing of `till.db`. */
@injectable()
export class BarcodesHandlers {
  constructor(
    @inject(CodeReader) private readonly codes: CodeReader,
    @inject(BarcodePatterns) private readonly patterns: BarcodePatterns,
  ) {}

  all(): Handlers<typeof barcodesMethods> {
    const { codes, patterns } = this;
    return {
      readCode: ({ code }) => codes.read(code),
      barcodePatterns: () => patterns.all(),
      saveBarcodePatterns: (input) => patterns.save(input.patterns),
    };
  }
}
