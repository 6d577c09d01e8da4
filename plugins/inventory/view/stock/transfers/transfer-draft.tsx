import { isRefusal, type Refusal } from '@counterpart/sdk';
import {
  Button,
  createLive,
  IconButton,
  Notice,
  QuantityField,
  SearchField,
  Select,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, For, Index, type JSX, Show, untrack } from 'solid-js';
import { inventoryContract, type ListedStock, type Transfer } from '../../../api/index.ts';
import { LineNumbers } from '../../line-numbers/line-numbers.tsx';
import { typedNumbers } from '../../serials/typed-numbers.ts';
import { t } from '../../text/t.ts';
import { createLocations } from '../create-locations.ts';
import styles from './transfer.module.css';

interface TransferDraftProps {
  readonly transfer: Transfer | null;
  readonly onSaved: (id: string) => void;
  readonly onGone: () => void;
}

interface DraftLine {
  readonly product: string;
  readonly name: string;
  readonly quantity_milli: number;
  readonly hasSerials: boolean;
  /** As they were typed. */
  readonly numbers: string;
}

/** What is to go from where to where. Saved by what is done with it: kept, sent, or moved at once. */
export function TransferDraft(props: TransferDraftProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const workbench = useWorkbench();
  const locations = createLocations();
  const before = untrack(() => props.transfer);
  const [from, setFrom] = createSignal(before?.from.id ?? '');
  const [to, setTo] = createSignal(before?.to.id ?? '');
  const [note, setNote] = createSignal(before?.note ?? '');
  const [lines, setLines] = createSignal<readonly DraftLine[]>(
    (before?.lines ?? []).map((line) => ({ ...line, numbers: line.serials.join('\n') })),
  );
  const [term, setTerm] = createSignal('');
  const [problem, setProblem] = createSignal('');
  // From the first location to the next one, until somebody says otherwise.
  createEffect(() => {
    const [first, second] = locations.all();
    if (from() === '' && first) setFrom(first.id);
    if (to() === '' && second) setTo(second.id);
  });
  const found = createLive(() =>
    term().trim() === ''
      ? undefined
      : inventory.stockOnHand({ term: term().trim(), limit: 6, ...(from() ? { location: from() } : {}) }),
  );
  const results = () => (term().trim() === '' ? [] : (found()?.rows ?? []));
  const add = ({ id: product, name, hasSerials }: ListedStock) => {
    setTerm('');
    if (!lines().some((line) => line.product === product))
      setLines([...lines(), { product, name, quantity_milli: 1000, hasSerials, numbers: '' }]);
  };
  const change = (index: number, to: Partial<DraftLine>) =>
    setLines(lines().with(index, { ...lines()[index]!, ...to }));
  const told = <T,>(answer: T | Refusal): T | undefined => {
    if (!isRefusal(answer)) return answer;
    setProblem(answer.message);
    return undefined;
  };
  const save = async () => {
    setProblem('');
    const known = props.transfer ? { id: props.transfer.id, revision: props.transfer.revision } : {};
    const written = lines().map(({ product, quantity_milli, hasSerials, numbers }) => ({
      product,
      quantity_milli,
      serials: hasSerials ? typedNumbers(numbers) : [],
    }));
    return told(
      await inventory.saveTransfer({ ...known, from: from(), to: to(), note: note(), lines: written }),
    );
  };
  const keep = async () => {
    const saved = await save();
    if (saved) props.onSaved(saved.id);
  };
  const send = async (receive: boolean) => {
    const saved = await save();
    if (!saved) return;
    const sent = await inventory.sendTransfer({ transfer: saved.id, receive });
    // Said outside: the draft that was saved takes the place of this one.
    if (isRefusal(sent)) workbench.notify({ kind: 'warning', text: sent.message });
    props.onSaved(saved.id);
  };
  const discard = async (id: string) => {
    if (told(await inventory.cancelTransfer({ transfer: id }))) props.onGone();
  };
  return (
    <div class={styles.panel}>
      <Show when={problem() !== ''}>
        <Notice tone="danger">{problem()}</Notice>
      </Show>
      <div class={styles.places}>
        <Select label={t('transfer.from')} value={from()} options={locations.options()} onChange={setFrom} />
        <Select label={t('transfer.to')} value={to()} options={locations.options()} onChange={setTo} />
      </div>
      <SearchField
        label={t('transfer.add')}
        hideLabel={false}
        placeholder={t('searchHint')}
        value={term()}
        onChange={setTerm}
        onCommit={() => {
          const [best] = results();
          if (best) add(best);
        }}
      />
      <ul class={styles.lines}>
        <For each={results()}>
          {(row) => (
            <li>
              <Button kind="quiet" wide icon="plus" onClick={() => add(row)}>
                {row.name}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <ul class={styles.lines} aria-label={t('transfer.lines')}>
        <Index each={lines()}>
          {(line, index) => (
            <li class={styles.line}>
              <span class={styles.name}>{line().name}</span>
              <QuantityField
                class={styles.quantity}
                label={t('transfer.quantityOf', { name: line().name })}
                hideLabel
                value={line().quantity_milli}
                onCommit={(milli) => change(index, { quantity_milli: milli ?? line().quantity_milli })}
              />
              <IconButton
                icon="x"
                label={t('transfer.remove', { name: line().name })}
                onClick={() => setLines(lines().toSpliced(index, 1))}
              />
              <Show when={line().hasSerials}>
                <div class={styles.numbers}>
                  <LineNumbers
                    name={line().name}
                    quantity_milli={line().quantity_milli}
                    value={line().numbers}
                    onChange={(numbers) => change(index, { numbers })}
                  />
                </div>
              </Show>
            </li>
          )}
        </Index>
      </ul>
      <TextField label={t('note')} maxLength={500} value={note()} onChange={setNote} />
      <div class={styles.actions}>
        <Button kind="primary" icon="truck" disabled={lines().length === 0} onClick={() => void send(false)}>
          {t('transfer.send')}
        </Button>
        <Button disabled={lines().length === 0} onClick={() => void send(true)}>
          {t('transfer.moveNow')}
        </Button>
        <Button kind="quiet" onClick={() => void keep()}>
          {t('transfer.keep')}
        </Button>
        <Show when={props.transfer}>
          {(draft) => (
            <Button kind="quiet" onClick={() => void discard(draft().id)}>
              {t('transfer.discard')}
            </Button>
          )}
        </Show>
      </div>
    </div>
  );
}
