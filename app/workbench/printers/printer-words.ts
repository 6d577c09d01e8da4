import type { Printer, PrintJob } from '@counterpart/sdk';
import { t } from '../text/t.ts';

type Tone = 'neutral' | 'success' | 'warning' | 'danger';

export function printerTone({ state }: Printer): Tone {
  return state === 'trouble' ? 'danger' : state === 'printing' ? 'warning' : 'success';
}

export function jobTone({ state, message }: PrintJob): Tone {
  if (state === 'failed') return 'danger';
  if (state === 'printed') return 'success';
  return message === null ? 'neutral' : 'warning';
}

/** What a job is doing, in a word. */
export function jobState({ state, message }: PrintJob): string {
  return state === 'waiting' && message !== null ? t('printers.job.again') : t(`printers.job.${state}`);
}

/** Those that somebody may have to look after. */
export function openJobs(jobs: readonly PrintJob[]): readonly PrintJob[] {
  return jobs.filter(({ state }) => state === 'waiting' || state === 'printing');
}
