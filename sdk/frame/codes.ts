import { definePoint } from '../points/point.ts';

/** Who understands a scan. Runs in the workbench. */
export interface CodeReader {
  /** Asked in order of id until one returns true: it has dealt with the code and said so. */
  read(code: string): Promise<boolean>;
  /** Nobody has read it: asked in the same order who can offer what to do about it. */
  unread?(code: string): Promise<boolean>;
}

export const Codes = definePoint<{ view: CodeReader }>('frame.codes/v1', { scope: 'till' });

/**
 * What happens to a field with `data-takes-scans` when a scan ends in it. Left alone, the scan is text like any other
 * and its Enter is heard; prevented, the Enter is swallowed, and the field does what it likes with the code.
 */
export interface ScanInField {
  readonly code: string;
  /** What the field held before the scan. */
  readonly before: string;
}
export const SCAN_IN_FIELD = 'counterpart-scan';
