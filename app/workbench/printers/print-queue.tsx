import { type Printer, printingContract } from '@counterpart/sdk';
import { Badge, Button, createLive, Loaded, useClient, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { jobState, jobTone } from './printer-words.ts';

interface PrintQueueProps {
  readonly printers: readonly Printer[];
  /** Does it, and says what was in the way. */
  readonly run: (work: Promise<unknown>) => Promise<void>;
}

const NEWEST = 30;

/** What waits, what is being printed, and what was. */
export function PrintQueue(props: PrintQueueProps): JSX.Element {
  const printing = useClient(printingContract);
  const format = useFormat();
  const jobs = createLive(() => printing.queue({ limit: NEWEST }));
  const nameOf = (id: string) => props.printers.find((printer) => printer.id === id)?.name ?? '';
  return (
    <Loaded live={jobs} empty={<p class="status-quiet">{t('printers.queueEmpty')}</p>}>
      {(all) => (
        <ul role="list" class="printers" aria-label={t('printers.queue')}>
          <For each={all()}>
            {(job) => (
              <li aria-label={job.title}>
                <div class="printer-what">
                  <span class="printer-name">
                    {job.title}
                    <Show when={job.copy}>
                      <Badge>{t('printers.copy')}</Badge>
                    </Show>
                    <Badge tone={jobTone(job)}>{jobState(job)}</Badge>
                  </span>
                  <span class="status-quiet">
                    {[nameOf(job.printer), format.dateTime(job.created_at)].filter(Boolean).join(' · ')}
                  </span>
                  <Show when={job.message}>{(message) => <p class="printer-trouble">{message()}</p>}</Show>
                </div>
                <Show when={job.kind === 'document'}>
                  <Show when={job.state === 'waiting' || job.state === 'failed' || job.state === 'cancelled'}>
                    <Button icon="refresh" onClick={() => void props.run(printing.retry({ job: job.id }))}>
                      {t('printers.retry')}
                    </Button>
                  </Show>
                  <Show when={job.state === 'waiting' || job.state === 'printing'}>
                    <Button kind="quiet" onClick={() => void props.run(printing.cancel({ job: job.id }))}>
                      {t('printers.cancel')}
                    </Button>
                  </Show>
                </Show>
              </li>
            )}
          </For>
        </ul>
      )}
    </Loaded>
  );
}
