import type { SyncHealth } from '@counterpart/sdk';
import { useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { age, megabytes, spread } from './health-words.ts';

interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it means, for who sees it the first time. */
  readonly hint: string;
}

/** The figures behind the advice. */
export function HealthFigures(props: { readonly health: SyncHealth }): JSX.Element {
  const format = useFormat();
  const here = (): Figure[] => [
    { name: t('health.place'), value: t(`health.place.${props.health.place}`), hint: '' },
    { name: t('health.delay'), value: spread(props.health.delay_ms), hint: t('health.delayHint') },
  ];
  const books = (now: NonNullable<SyncHealth['books']>): Figure[] => [
    { name: t('health.commit'), value: spread(now.commit_ms), hint: t('health.commitHint') },
    {
      name: t('health.waits'),
      value: t('health.waitsValue', {
        count: now.lockWaits.count,
        worst: Math.round(now.lockWaits.worst_ms),
      }),
      hint: t('health.waitsHint'),
    },
    {
      name: t('health.file'),
      value: t('health.fileValue', {
        size: megabytes(now.file.bytes),
        grown: megabytes(now.file.grown_bytes),
        since: format.dateTime(now.file.since),
      }),
      hint: now.file.free_bytes === null ? '' : t('health.free', { free: megabytes(now.file.free_bytes) }),
    },
    {
      name: t('health.journal'),
      value: t('health.journalValue', {
        changes: now.journal.changes,
        log: megabytes(now.journal.log_bytes),
      }),
      hint: t('health.journalHint'),
    },
    {
      name: t('health.backup'),
      value: now.backup.at === null ? t('health.noBackup') : age(now.backup.at, Date.now()),
      hint: now.backup.at === null ? '' : format.dateTime(now.backup.at),
    },
  ];
  return (
    <section class="setting-card health-card">
      <h2>{t('health.figures')}</h2>
      <dl class="health-figures">
        <For each={[...here(), ...(props.health.books ? books(props.health.books) : [])]}>
          {({ name, value, hint }) => (
            <div>
              <dt>{name}</dt>
              <dd class="cp-figures">{value}</dd>
              <Show when={hint !== ''}>
                <dd class="status-quiet">{hint}</dd>
              </Show>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.health.books?.slowStatements.length}>
        <h3>{t('health.slow')}</h3>
        <ul role="list" class="health-slow">
          <For each={props.health.books!.slowStatements.slice(0, 5)}>
            {({ plugin, count, worst_ms, statement }) => (
              <li>
                <span>{t('health.slowValue', { plugin, count, worst: worst_ms })}</span>
                <code>{statement}</code>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
