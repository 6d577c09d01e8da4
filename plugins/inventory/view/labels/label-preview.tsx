import { IconButton, Notice, Spinner } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import type { Labels } from './create-labels.ts';
import styles from './labels-dialog.module.css';

/** The page as the printer prints it, dot by dot, and what a person should know before. */
export function LabelPreview(props: { readonly labels: Labels }): JSX.Element {
  const { labels } = props;
  const notes = () => [
    ...(labels.composed()?.notes ?? []),
    ...(labels.preview()?.problems ?? []).map(({ message }) => message),
  ];
  const fault = () => labels.composed.fault ?? labels.preview.fault;
  const isRoll = () => labels.medium().kind === 'roll';
  const count = (labelCount: number, pages: number) => {
    const said = labelCount === 1 ? t('labels.countOne') : t('labels.count', { labels: labelCount });
    if (isRoll()) return said;
    return pages === 1
      ? t('labels.onOneSheet', { labels: said })
      : t('labels.onSheets', { labels: said, pages });
  };
  return (
    <section class={styles.preview} aria-label={t('labels.preview')}>
      <Show when={fault()}>{(problem) => <Notice tone="danger">{problem().message}</Notice>}</Show>
      <Show when={notes().length > 0}>
        <Notice tone="warning">
          <Show when={notes().length > 1} fallback={notes()[0]}>
            <ul class={styles.notes}>
              <For each={notes()}>{(note) => <li>{note}</li>}</For>
            </ul>
          </Show>
        </Notice>
      </Show>
      <Show when={labels.composed()?.document && labels.preview()} fallback={<Loading labels={labels} />}>
        {(seen) => (
          <>
            <img
              class={styles.paper}
              data-roll={isRoll() ? '' : undefined}
              src={`data:image/png;base64,${seen().image}`}
              alt={t('labels.page', { page: labels.page() + 1, pages: seen().pages })}
            />
            <p class={styles.pages} role="status">
              <IconButton
                icon="chevron-left"
                label={t('labels.previous')}
                disabled={labels.page() === 0}
                onClick={() => labels.setPage(labels.page() - 1)}
              />
              {count(seen().labels, seen().pages)}
              <IconButton
                icon="chevron-right"
                label={t('labels.next')}
                disabled={labels.page() + 1 >= seen().pages}
                onClick={() => labels.setPage(labels.page() + 1)}
              />
            </p>
          </>
        )}
      </Show>
    </section>
  );
}

function Loading(props: { readonly labels: Labels }): JSX.Element {
  return (
    <Show when={props.labels.composed.loading || props.labels.preview.loading}>
      <Spinner label={t('labels.drawing')} />
    </Show>
  );
}
