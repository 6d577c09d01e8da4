import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { codesMethods } from '../../api/contract/codes-methods.ts';
import { NewBarcode } from '../codes/new-barcode.ts';

export class CodesHandlers {
  constructor(@inject(NewBarcode) private readonly newBarcode: NewBarcode) {}

  all(): Handlers<typeof codesMethods> {
    return { newBarcode: (_input, context) => this.newBarcode.execute(context) };
  }
}
