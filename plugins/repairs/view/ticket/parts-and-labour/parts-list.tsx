import { useWorkbench } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import type { RepairDevice } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';
import { AddPart } from './add-part.tsx';
import { PartLine } from './part-line.tsx';

/** The parts of one device: from the stock, which promises them, or in words. */
export function PartsList(props: { readonly device: RepairDevice }): JSX.Element {
  const workbench = useWorkbench();
  const may = () => workbench.may('repairs.write') && props.device.closed_at === null;
  return (
    <section class={styles.stack} aria-label={t('parts')}>
      <h3 class={styles.heading}>{t('parts')}</h3>
      <Show when={props.device.parts.length > 0}>
        <ul class={styles.lines}>
          <For each={props.device.parts}>{(part) => <PartLine part={part} fixed={!may()} />}</For>
        </ul>
      </Show>
      <Show when={may()}>
        <AddPart device={props.device} />
      </Show>
    </section>
  );
}
