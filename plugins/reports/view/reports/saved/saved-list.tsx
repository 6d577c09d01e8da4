import { isRefusal } from '@counterpart/sdk';
import { Button, createLive, IconButton, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { reportsContract, type SavedReport } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from '../reports.module.css';
import { SaveDialog } from './save-dialog.tsx';

interface SavedListProps {
  readonly argument: string;
  readonly onOpen: (argument: string) => void;
}

/** Reports with their filters that somebody kept under a name. */
export function SavedList(props: SavedListProps): JSX.Element {
  const workbench = useWorkbench();
  const reports = useClient(reportsContract);
  const saved = createLive(() => reports.savedReports({}));
  const [saving, setSaving] = createSignal(false);
  const remove = async (report: SavedReport) => {
    const kept = { ...report };
    const removed = await reports.removeSavedReport({ id: report.id });
    if (isRefusal(removed)) return workbench.notify({ kind: 'warning', text: removed.message });
    workbench.notify({
      kind: 'info',
      text: t('saved.removed', { title: kept.title }),
      action: { label: t('undo'), run: () => void reports.saveReport(kept) },
    });
  };
  return (
    <section>
      <h2 class={styles['group']}>{t('saved')}</h2>
      <ul class={styles['reports']}>
        <For each={saved() ?? []}>
          {(report) => (
            <li class={styles['saved']}>
              <button
                type="button"
                class={styles['report']}
                aria-current={report.argument === props.argument ? 'page' : undefined}
                onClick={() => props.onOpen(report.argument)}
              >
                {report.title}
              </button>
              <IconButton
                icon="x"
                label={t('saved.remove', { title: report.title })}
                onClick={() => void remove(report)}
              />
            </li>
          )}
        </For>
      </ul>
      <Button kind="quiet" icon="star" onClick={() => setSaving(true)}>
        {t('saved.save')}
      </Button>
      <Show when={saving()}>
        <SaveDialog argument={props.argument} onClose={() => setSaving(false)} />
      </Show>
    </section>
  );
}
