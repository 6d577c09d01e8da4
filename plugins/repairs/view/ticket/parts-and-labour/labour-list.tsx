import {
  Badge,
  Button,
  MoneyField,
  QuantityField,
  TextField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { type Labour, repairsContract, type RepairDevice } from '../../../api/index.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';

const ONE = 1000;

/** What is charged for work, and for having looked. */
export function LabourList(props: { readonly device: RepairDevice }): JSX.Element {
  const workbench = useWorkbench();
  const may = () => workbench.may('repairs.write') && props.device.closed_at === null;
  return (
    <section class={styles.stack} aria-label={t('labour')}>
      <h3 class={styles.heading}>{t('labour')}</h3>
      <Show when={props.device.labour.length > 0}>
        <ul class={styles.lines}>
          <For each={props.device.labour}>{(labour) => <LabourLine labour={labour} fixed={!may()} />}</For>
        </ul>
      </Show>
      <Show when={may()}>
        <AddLabour device={props.device} />
      </Show>
    </section>
  );
}

function LabourLine(props: { readonly labour: Labour; readonly fixed: boolean }): JSX.Element {
  const format = useFormat();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  return (
    <li class={styles.line}>
      <span class={styles.grow}>
        {format.quantity(props.labour.quantity_milli)} × {props.labour.name}
      </span>
      <Show when={props.labour.kind === 'diagnosis'}>
        <Badge tone={props.labour.waived ? 'neutral' : 'accent'}>
          {props.labour.waived ? t('waived') : t('diagnosisFee')}
        </Badge>
      </Show>
      <span class={styles.amount} classList={{ [styles.struck!]: props.labour.waived }}>
        {format.money(props.labour.amount_minor)}
      </span>
      <Show when={!props.fixed}>
        <Button
          kind="quiet"
          icon="trash"
          label={t('removeLabourNamed', { labour: props.labour.name })}
          onClick={() => void tell(repairs.removeLabour({ labour: props.labour.id }))}
        />
      </Show>
    </li>
  );
}

function AddLabour(props: { readonly device: RepairDevice }): JSX.Element {
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [name, setName] = createSignal('');
  const [quantity, setQuantity] = createSignal<number | null>(ONE);
  const [price, setPrice] = createSignal<number | null>(null);
  const add = async (kind: Labour['kind']) => {
    const [quantity_milli, unitPrice_minor] = [quantity(), price()];
    const words = name().trim() || (kind === 'diagnosis' ? t('diagnosisFee') : '');
    if (words === '' || quantity_milli === null || unitPrice_minor === null) return;
    const { id: device } = props.device;
    const added = await tell(
      repairs.saveLabour({ device, kind, name: words, quantity_milli, unitPrice_minor }),
    );
    if (!added) return;
    setName('');
    setQuantity(ONE);
    setPrice(null);
  };
  return (
    <div class={styles.adding}>
      <TextField label={t('labourName')} maxLength={200} value={name()} onChange={setName} />
      <QuantityField label={t('hours')} value={quantity()} onChange={setQuantity} />
      <MoneyField label={t('perHour')} value={price()} onChange={setPrice} />
      <div class={styles.row}>
        <Button
          icon="plus"
          disabled={name().trim() === '' || price() === null}
          onClick={() => void add('labour')}
        >
          {t('addLabour')}
        </Button>
        <Button kind="quiet" disabled={price() === null} onClick={() => void add('diagnosis')}>
          {t('addDiagnosis')}
        </Button>
      </div>
    </div>
  );
}
