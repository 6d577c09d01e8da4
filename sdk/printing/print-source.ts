import { definePoint } from '../points/point.ts';
import type { PrintDocument } from './print-document.ts';

export interface PrintRequest {
  /** The source's own name of what is printed: the id of a document. */
  readonly ref: string;
  /** It was handed out before: the paper says so. */
  readonly copy: boolean;
  /** The printing before stopped midway, so there may be a torn piece of the same: the paper says so. */
  readonly again: boolean;
}

/**
 * Makes what a module prints, when its turn has come. The print queue keeps only the reference until then, so that
 * nothing is lost when the till ends between posting and printing. Throws when it cannot be made just now, for example
 * because the books are out of reach: it is asked again later. Undefined when there is nothing of that name.
 */
export interface PrintSource {
  compose(request: PrintRequest): Promise<PrintDocument | undefined>;
}

export const PrintSources = definePoint<{ node: PrintSource }>('frame.printSources/v1', { scope: 'till' });
