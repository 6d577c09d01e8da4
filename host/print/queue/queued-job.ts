import type { PrintDocument, PrintJob } from '@counterpart/sdk';

/** A job as the queue keeps it: as everybody sees it, and what it takes to print it. */
export interface QueuedJob extends PrintJob {
  readonly plugin: string;
  /** `<plugin>.<join id>` of who makes it. */
  readonly source: string | null;
  readonly ref: string | null;
  readonly document: PrintDocument | null;
  readonly due_at: number;
}

/** What is new about a job. */
export type JobChange = Partial<
  Pick<QueuedJob, 'state' | 'attempts' | 'interrupted' | 'message' | 'due_at' | 'printer'>
>;

export function asSeen(job: QueuedJob): PrintJob {
  const { plugin: _plugin, source: _source, ref: _ref, document: _document, due_at: _due, ...seen } = job;
  return seen;
}
