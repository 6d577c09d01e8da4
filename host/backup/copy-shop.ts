import { Worker } from 'node:worker_threads';
import { Fault } from '@counterpart/sdk';
import type { CopyOrder, CopyResult } from './backup-worker.ts';

/** The thread's own file: beside this one in the sources, beside the bundle in the product. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './backup-worker.ts' : './backup-worker.js',
  import.meta.url,
);

export type Copied = Exclude<CopyResult, { readonly error: string }>;

/**
 * Copies and examines a shop's file in a thread. Faults say why there is no copy: `disk-full`, `damaged`,
 * `backup-failed`; what does not hold in the copy is in `broken`.
 */
export async function copyShop(order: CopyOrder): Promise<Copied> {
  const result = await new Promise<CopyResult>((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The copying thread ended with ${code}.`)));
  });
  if ('error' in result) throw copyFault(result.error, result.code ?? '', order);
  return result;
}

function copyFault(message: string, code: string, { from, to }: CopyOrder): Fault {
  if (code === 'SQLITE_FULL') {
    return new Fault({
      code: 'disk-full',
      message: `There is no room for a copy at ${to}. Free some space, or choose another folder.`,
    });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new Fault({
      code: 'damaged',
      message: `${from} is damaged and cannot be copied whole (${message}). "counterpart doctor" says what can be saved.`,
    });
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new Fault({
      code: 'shop-busy',
      message: `${from} was written to for so long that it could not be copied. Try again.`,
    });
  }
  // Near the end of its room a disk fails in ways of its own, before it says that it is full.
  const why = code.startsWith('SQLITE_IOERR') ? 'the disk failed, or has no room left' : message;
  return new Fault({ code: 'backup-failed', message: `${from} could not be copied to ${to}: ${why}.` });
}
