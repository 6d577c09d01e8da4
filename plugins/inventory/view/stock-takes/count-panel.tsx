import {
  Button,
  createLive,
  Notice,
  QuantityField,
  SearchField,
  TextField,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import { inventoryContract, type StockTakeLine } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { Counting } from './create-counting.ts';
import styles from './stock-takes.module.css';

/** Counts one product after the other: each scan is one more, a quantity is typed for what was looked up. */
export function CountPanel(props: { readonly counting: Counting }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const { counting } = props;
  const [term, setTerm] = createSignal('');
  let search: HTMLInputElement | undefined;
  const trimmed = () => term().trim();
  const found = createLive(() =>
    trimmed() === '' ? undefined : inventory.findToCount({ take: counting.take, term: trimmed() }),
  );
  const results = () => (trimmed() === '' ? [] : (found() ?? []));
  const choose = (line: StockTakeLine) => {
    setTerm('');
    counting.choose(line);
  };
  /** A whole code counts one; a word chooses the only product it means. */
  const enter = async () => {
    const asked = trimmed();
    if (asked === '') return;
    const answer = await inventory.findToCount({ take: counting.take, term: asked });
    if (answer.length === 1 && answer[0]!.code.toLowerCase() !== asked.toLowerCase())
      return choose(answer[0]!);
    setTerm('');
    await counting.countCode(asked);
  };
  const again = () => {
    counting.done();
    search?.focus();
  };
  return (
    <section class={styles.counter} aria-label={t('take.count')}>
      <SearchField
        label={t('take.search')}
        placeholder={t('take.search')}
        shortcut="F3"
        value={term()}
        ref={(input) => (search = input)}
        onChange={setTerm}
        onCommit={() => void enter()}
      />
      <Show when={results().length > 0}>
        <ul class={styles.results} aria-label={t('products')}>
          <For each={results()}>
            {(line) => (
              <li>
                <button type="button" class={styles.result} onClick={() => choose(line)}>
                  <span>{line.name}</span>
                  <span class={styles.code}>{line.code}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={counting.problem()}>{(problem) => <Notice tone="danger">{problem()}</Notice>}</Show>
      <Show when={counting.outside()}>
        {(asked) => (
          <Notice
            tone="warning"
            action={<Button onClick={() => void asked().insist()}>{t('take.countAllTheSame')}</Button>}
          >
            {asked().name}
          </Notice>
        )}
      </Show>
      <Show when={counting.unknown()} keyed>
        {(code) => <UnknownCode code={code} counting={counting} />}
      </Show>
      <Show when={counting.current()?.id} keyed fallback={<p class={styles.hint}>{t('take.countHint')}</p>}>
        {(_id) => <InHand counting={counting} onDone={again} />}
      </Show>
    </section>
  );
}

/** The product that is being counted. */
function InHand(props: { readonly counting: Counting; readonly onDone: () => void }): JSX.Element {
  const format = useFormat();
  const { counting } = props;
  const line = () => counting.current()!;
  const [quantity, setQuantity] = createSignal<number | null>(null);
  createEffect(
    on(
      () => line().counted_milli,
      () => setQuantity(null),
      { defer: true },
    ),
  );
  const count = async (how: 'add' | 'set') => {
    const milli = quantity();
    if (milli !== null && (await counting.count(line().id, milli, how))) props.onDone();
  };
  const counted = () => {
    const { counted_milli, unit } = line();
    return counted_milli === null ? t('take.notYet') : `${format.quantity(counted_milli)} ${unit}`;
  };
  return (
    <div class={styles.inHand}>
      <h2>{line().name}</h2>
      <p class={styles.soFar} role="status">
        {t('take.soFar')} <b>{counted()}</b>
        <Show when={line().expected_milli !== null}>
          {' '}
          · {t('take.expectedIs', { quantity: format.quantity(line().expected_milli!) })}
        </Show>
      </p>
      <Show when={line().trouble === 'moved'}>
        <Notice tone="warning">{t('take.trouble.movedHint')}</Notice>
      </Show>
      <QuantityField
        label={t('take.quantity')}
        suffix={line().unit}
        value={quantity()}
        min={-1_000_000_000}
        autofocus
        onChange={setQuantity}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void count(line().counted_milli === null ? 'set' : 'add');
        }}
      />
      <div class={styles.buttons}>
        <Button
          kind={line().counted_milli === null ? 'secondary' : 'primary'}
          icon="plus"
          disabled={quantity() === null}
          busy={counting.busy()}
          onClick={() => void count('add')}
        >
          {t('take.add')}
        </Button>
        <Button
          kind={line().counted_milli === null ? 'primary' : 'secondary'}
          icon="check"
          disabled={quantity() === null}
          busy={counting.busy()}
          onClick={() => void count('set')}
        >
          {t('take.isAll')}
        </Button>
      </div>
    </div>
  );
}

function UnknownCode(props: { readonly code: string; readonly counting: Counting }): JSX.Element {
  const [note, setNote] = createSignal('');
  const [quantity, setQuantity] = createSignal<number | null>(1000);
  return (
    <Notice tone="warning" title={t('take.unknownCode', { code: props.code })}>
      <div class={styles.unknownCode}>
        <div class={styles.buttons}>
          <QuantityField label={t('take.quantity')} value={quantity()} onChange={setQuantity} />
          <TextField label={t('note')} maxLength={200} value={note()} onChange={setNote} />
        </div>
        <div class={styles.buttons}>
          <Button onClick={() => void props.counting.note(props.code, quantity() ?? 1000, note())}>
            {t('take.noteIt')}
          </Button>
          <Button kind="quiet" onClick={() => props.counting.forget()}>
            {t('take.forget')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
