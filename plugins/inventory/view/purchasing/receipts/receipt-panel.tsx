import { isRefusal } from '@counterpart/sdk';
import {
  Badge,
  Button,
  createLive,
  Dialog,
  Loaded,
  Notice,
  SidePanel,
  TextField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { type GoodsReceipt, inventoryContract } from '../../../api/index.ts';
import type { LabelItem } from '../../labels/label-item.ts';
import { LabelsButton } from '../../labels/labels-button.tsx';
import { t } from '../../text/t.ts';
import styles from './receipt.module.css';

interface ReceiptPanelProps {
  readonly id: string;
  /** Another receipt: the one that took this one back, or that this one took back. */
  readonly onOpen: (id: string) => void;
  /** Goods of it go back to whom they came from. */
  readonly onReturn: (receipt: GoodsReceipt) => void;
  readonly onClose: () => void;
}

/** A receipt, reversal or return as it was posted. */
export function ReceiptPanel(props: ReceiptPanelProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const receipt = createLive(() => inventory.goodsReceipt({ id: props.id }));
  const [asking, setAsking] = createSignal(false);
  const reversible = () => {
    const found = receipt();
    return workbench.may('inventory.purchase') && found && found.kind !== 'reversal' && !found.reversedBy;
  };
  return (
    <SidePanel
      title={receipt()?.number ?? ''}
      onClose={props.onClose}
      actions={
        <>
          <Show when={receipt()?.kind === 'receipt'}>
            <LabelsButton items={() => labelsOf(receipt()!)} />
          </Show>
          <Show when={reversible() && receipt()?.kind === 'receipt' && receipt()}>
            {(found) => (
              <Button icon="truck" onClick={() => props.onReturn(found())}>
                {t('giveBack.ofReceipt')}
              </Button>
            )}
          </Show>
          <Show when={reversible()}>
            <Button icon="undo" onClick={() => setAsking(true)}>
              {t('receipt.reverse')}
            </Button>
          </Show>
        </>
      }
    >
      <Loaded
        live={receipt}
        isEmpty={(found) => found === null}
        empty={<Notice tone="warning">{t('receipt.unknown')}</Notice>}
      >
        {(found) => (
          <Show when={found()}>{(document) => <Receipt receipt={document()} onOpen={props.onOpen} />}</Show>
        )}
      </Loaded>
      <Show when={receipt()}>
        {(found) => <ReverseDialog receipt={found()} open={asking()} onClose={() => setAsking(false)} />}
      </Show>
    </SidePanel>
  );
}

/** A label for each of what came. */
function labelsOf({ lines }: GoodsReceipt): LabelItem[] {
  return lines.map(({ product, base_milli }) => ({
    product: product.id,
    copies: Math.min(1000, Math.max(0, Math.floor(base_milli / 1000))),
  }));
}

function Receipt(props: {
  readonly receipt: GoodsReceipt;
  readonly onOpen: (id: string) => void;
}): JSX.Element {
  const format = useFormat();
  const head = () =>
    [
      [t('supplier'), props.receipt.supplier.name],
      [t('location'), props.receipt.location.name],
      [t('receipt.postedAt'), format.dateTime(props.receipt.posted_at)],
      [t('order.one'), props.receipt.order?.number ?? ''],
      [t('delivery.reference'), props.receipt.reference],
      [t('note'), props.receipt.note],
    ].filter(([, text]) => text !== '');
  return (
    <div class={styles.receipt}>
      <Show when={props.receipt.kind !== 'receipt'}>
        <Badge tone="warning">{t(`receipt.kind.${props.receipt.kind}`)}</Badge>
      </Show>
      <Show when={props.receipt.reversedBy}>
        {(link) => (
          <Notice
            tone="warning"
            action={<Button onClick={() => props.onOpen(link().id)}>{link().number}</Button>}
          >
            {t('receipt.isReversed')}
          </Notice>
        )}
      </Show>
      <Show when={props.receipt.reverses}>
        {(link) => (
          <Notice action={<Button onClick={() => props.onOpen(link().id)}>{link().number}</Button>}>
            {t('receipt.takesBack')}
          </Notice>
        )}
      </Show>
      <dl class={styles.facts}>
        <For each={head()}>
          {([name, text]) => (
            <div>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          )}
        </For>
      </dl>
      <ul class={styles.lines}>
        <For each={props.receipt.lines}>
          {(line) => (
            <li>
              <span>{line.product.name}</span>
              <span class="cp-figures">
                {format.quantity(line.quantity_milli)} {line.unit.name}
              </span>
              <span class="cp-figures">
                {line.amount_minor === null ? '' : format.money(line.amount_minor)}
              </span>
            </li>
          )}
        </For>
        <Show when={props.receipt.extra_minor}>
          {(extra) => (
            <li>
              <span>{t('delivery.freight')}</span>
              <span />
              <span class="cp-figures">{format.money(extra())}</span>
            </li>
          )}
        </Show>
        <Show when={props.receipt.total_minor !== null}>
          <li class={styles.total}>
            <span>{t('order.total')}</span>
            <span />
            <span class="cp-figures">{format.money(props.receipt.total_minor!)}</span>
          </li>
        </Show>
      </ul>
    </div>
  );
}

interface ReverseDialogProps {
  readonly receipt: GoodsReceipt;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What cannot be undone says what it will do. */
function ReverseDialog(props: ReverseDialogProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const [note, setNote] = createSignal('');
  const reverse = async () => {
    const done = await inventory.reverseReceipt({ receipt: props.receipt.id, note: note() });
    if (isRefusal(done)) workbench.notify({ kind: 'warning', text: done.message });
    else workbench.notify({ kind: 'success', text: t('receipt.reversed', { number: props.receipt.number }) });
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('receipt.reverseTitle', { number: props.receipt.number })}
      description={t('receipt.reverseHint')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button kind="danger" onClick={() => void reverse()}>
            {t('receipt.reverse')}
          </Button>
        </>
      }
    >
      <TextField label={t('reason')} maxLength={500} value={note()} onChange={setNote} />
    </Dialog>
  );
}
