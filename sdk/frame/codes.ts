import { definePoint } from '../points/point.ts';

/** Who understands a scan: asked in order of id until one returns true. Runs in the workbench. */
export interface CodeReader {
  read(code: string): Promise<boolean>;
}

export const Codes = definePoint<{ view: CodeReader }>('frame.codes/v1', { scope: 'till' });
