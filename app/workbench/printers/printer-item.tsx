import { printingContract } from '@counterpart/sdk';
import { createLive, Icon, Popover, useClient } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { routeHash } from '../routing/route.ts';
import { t } from '../text/t.ts';
import { openJobs } from './printer-words.ts';

/** How the printers of this till are doing and what waits for them; nothing where there is none. */
export function PrinterItem(): JSX.Element {
  const printing = useClient(printingContract);
  const printers = createLive(() => printing.printers({}));
  const jobs = createLive(() => printing.queue({}));
  const waiting = () => openJobs(jobs() ?? []);
  const troubled = () => (printers() ?? []).filter(({ state }) => state === 'trouble');
  const failed = () => troubled().length > 0;
  const text = () => {
    if (failed()) return t('printers.item.trouble', { count: waiting().length });
    return waiting().length > 0
      ? t('printers.item.printing', { count: waiting().length })
      : t('printers.item.ready');
  };
  return (
    <Show when={(printers()?.length ?? 0) > 0}>
      <Popover
        class="status-item status-button"
        placement="top-end"
        label={`${t('printers.item')}: ${text()}`}
        tone={failed() ? 'warning' : 'neutral'}
        title={t('settings.printers')}
        face={
          <>
            <Icon name={failed() ? 'alert' : 'printer'} size={16} />
            <span>{text()}</span>
          </>
        }
      >
        <For each={printers()}>
          {(printer) => <p>{printer.message ?? t('printers.item.ok', { name: printer.name })}</p>}
        </For>
        <Show when={waiting().length > 0}>
          <h3 class="status-part">{t('printers.item.waiting')}</h3>
          <ul role="list" class="tills">
            <For each={waiting().slice(0, 5)}>{(job) => <li>{job.title}</li>}</For>
          </ul>
        </Show>
        <a class="status-more" href={routeHash('core.settings', 'printers')}>
          {t('printers.item.more')}
        </a>
      </Popover>
    </Show>
  );
}
