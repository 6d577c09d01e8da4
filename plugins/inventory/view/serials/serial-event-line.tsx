import { Button, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { SerialEvent } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './serials.module.css';

/** Which view shows the documents of a module, by their ids. */
const DOCUMENT_VIEWS: Readonly<Record<string, string>> = { sales: 'sales.history' };

/** One thing that happened, with the document behind it. */
export function SerialEventLine(props: { readonly event: SerialEvent }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const title = () => {
    const { kind, reason, title } = props.event;
    if (kind === 'moved' && reason !== null) return t(`reason.${reason}`);
    return kind === 'numbered' || kind === 'number-taken' ? t(`serial.${kind}`) : (title ?? '');
  };
  const rest = () => [props.event.location?.name, props.event.note].filter(Boolean).join(' · ');
  const view = () => DOCUMENT_VIEWS[props.event.document?.provider ?? ''];
  return (
    <li class={styles.event} data-direction={props.event.direction}>
      <span class={styles.what}>{title()}</span>
      <time class={styles.when}>{format.dateTime(props.event.at)}</time>
      <Show when={rest()}>
        <span class={styles.rest}>{rest()}</span>
      </Show>
      <Show when={props.event.document}>
        {(document) => (
          <Show when={view()} fallback={<span class={styles.document}>{document().label}</span>}>
            {(view) => (
              <Button kind="quiet" onClick={() => workbench.open(view(), document().ref)}>
                {document().label}
              </Button>
            )}
          </Show>
        )}
      </Show>
    </li>
  );
}
