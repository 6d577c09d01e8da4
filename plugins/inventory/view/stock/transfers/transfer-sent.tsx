import { isRefusal, printingContract } from '@counterpart/sdk';
import {
  Button,
  Notice,
  QuantityField,
  Select,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import {
  inventoryContract,
  type ReceiveTransfer,
  type Transfer,
  type TransferLine,
} from '../../../api/index.ts';
import { LineNumbers } from '../../line-numbers/line-numbers.tsx';
import { typedNumbers } from '../../serials/typed-numbers.ts';
import { t } from '../../text/t.ts';
import styles from './transfer.module.css';

type Rest = NonNullable<ReceiveTransfer['rest']>;
const RESTS: readonly Rest[] = ['wait', 'back', 'lost'];

/** What is on the way: what of it arrives now, and what becomes of the rest. Afterwards what became of each line. */
export function TransferSent(props: { readonly transfer: Transfer }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const printing = useClient(printingContract);
  const workbench = useWorkbench();
  const format = useFormat();
  const [came, setCame] = createSignal<ReadonlyMap<string, number>>(new Map());
  const [numbers, setNumbers] = createSignal<ReadonlyMap<string, string>>(new Map());
  const [rest, setRest] = createSignal<Rest>('wait');
  const [problem, setProblem] = createSignal('');
  const open = (line: TransferLine) =>
    line.quantity_milli - line.received_milli - line.returned_milli - line.lost_milli;
  const arriving = (line: TransferLine) => came().get(line.id) ?? open(line);
  /** Where all of it came, or nothing, nobody needs to say which ones. */
  const asksNumbers = (line: TransferLine) =>
    line.onTheWay.length > 0 && arriving(line) > 0 && arriving(line) < open(line);
  const isShort = () => props.transfer.lines.some((line) => arriving(line) < open(line));
  const isOpen = () => props.transfer.state === 'sent' && workbench.may('inventory.transfer');
  const receive = async () => {
    const lines = props.transfer.lines.map((line) => ({
      line: line.id,
      quantity_milli: arriving(line),
      ...(asksNumbers(line) ? { serials: typedNumbers(numbers().get(line.id) ?? '') } : {}),
    }));
    const ask = { transfer: props.transfer.id, lines, rest: isShort() ? rest() : ('wait' as const) };
    const answer = await inventory.receiveTransfer(ask);
    setProblem(isRefusal(answer) ? answer.message : '');
    if (isRefusal(answer)) return;
    setCame(new Map());
    setNumbers(new Map());
  };
  const print = async () => {
    const document = await inventory.transferNote({ id: props.transfer.id });
    if (!document) return;
    const job = await printing.print({ document });
    if (isRefusal(job)) workbench.notify({ kind: 'warning', text: job.message });
    else workbench.notify({ kind: 'success', text: t('transfer.printed', { title: job.title }) });
  };
  const fate = (line: TransferLine) =>
    [
      t('transfer.came', { quantity: format.quantity(line.received_milli) }),
      line.returned_milli > 0 && t('transfer.wentBack', { quantity: format.quantity(line.returned_milli) }),
      line.lost_milli > 0 && t('transfer.lost', { quantity: format.quantity(line.lost_milli) }),
      open(line) > 0 &&
        props.transfer.state === 'sent' &&
        t('transfer.open', { quantity: format.quantity(open(line)) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div class={styles.panel}>
      <p class={styles.route}>
        {props.transfer.from.name} → {props.transfer.to.name} · {t(`transferState.${props.transfer.state}`)}
      </p>
      <Show when={problem() !== ''}>
        <Notice tone="danger">{problem()}</Notice>
      </Show>
      <ul class={styles.lines} aria-label={t('transfer.lines')}>
        <For each={props.transfer.lines}>
          {(line) => (
            <li class={styles.line}>
              <span class={styles.name}>
                {format.quantity(line.quantity_milli)} {line.unit} {line.name}
                <span class={styles.detail}>{fate(line)}</span>
                <Show when={line.serials.length > 0}>
                  <span class={styles.detail}>{line.serials.join(', ')}</span>
                </Show>
              </span>
              <Show when={isOpen() && open(line) > 0}>
                <QuantityField
                  class={styles.quantity}
                  label={t('transfer.cameOf', { name: line.name })}
                  hideLabel
                  value={arriving(line)}
                  onCommit={(milli) => setCame(new Map(came()).set(line.id, milli ?? 0))}
                />
              </Show>
              <Show when={isOpen() && asksNumbers(line)}>
                <div class={styles.numbers}>
                  <LineNumbers
                    name={line.name}
                    quantity_milli={arriving(line)}
                    value={numbers().get(line.id) ?? ''}
                    onChange={(text) => setNumbers(new Map(numbers()).set(line.id, text))}
                  />
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.transfer.note !== ''}>
        <p class={styles.detail}>{props.transfer.note}</p>
      </Show>
      <Show when={isOpen() && isShort()}>
        <Select
          label={t('transfer.rest')}
          value={rest()}
          options={RESTS.map((value) => ({ value, label: t(`transferRest.${value}`) }))}
          onChange={(value) => setRest(value as Rest)}
        />
      </Show>
      <div class={styles.actions}>
        <Show when={isOpen()}>
          <Button kind="primary" icon="check" onClick={() => void receive()}>
            {t('transfer.receive')}
          </Button>
        </Show>
        <Button kind="quiet" icon="printer" onClick={() => void print()}>
          {t('transfer.print')}
        </Button>
      </div>
    </div>
  );
}
