import { Select } from '@counterpart/sdk/view';
import { createMemo, For, type JSX } from 'solid-js';
import type { ReportInfo } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './reports.module.css';
import { SavedList } from './saved/saved-list.tsx';

interface ReportListProps {
  readonly reports: readonly ReportInfo[];
  readonly current: string;
  /** What is looked at, to be saved. */
  readonly argument: string;
  readonly onOpen: (report: string) => void;
  readonly onSaved: (argument: string) => void;
}

/** All reports under the headings of their modules; where there is little room a single field. */
export function ReportList(props: ReportListProps): JSX.Element {
  const groups = createMemo(() => [...Map.groupBy(props.reports, ({ group }) => group)]);
  return (
    <>
      <Select
        class={styles['choose']}
        label={t('choose')}
        value={props.current}
        options={props.reports.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(report) => props.onOpen(report)}
      />
      <nav class={styles['list']} aria-label={t('list')}>
        <For each={groups()}>
          {([group, reports]) => (
            <section>
              <h2 class={styles['group']}>{group}</h2>
              <ul class={styles['reports']}>
                <For each={reports}>
                  {({ id, title }) => (
                    <li>
                      <button
                        type="button"
                        class={styles['report']}
                        aria-current={id === props.current ? 'page' : undefined}
                        onClick={() => props.onOpen(id)}
                      >
                        {title}
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
        <SavedList argument={props.argument} onOpen={props.onSaved} />
      </nav>
    </>
  );
}
