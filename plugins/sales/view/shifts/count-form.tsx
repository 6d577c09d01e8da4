import { createSignal, For, type JSX, Show } from 'solid-js';
import { denominations } from '@counterpart/sdk';
import {
  Chips,
  Figure,
  MoneyField,
  MoneyPad,
  NumberField,
  NumberPad,
  useFormat,
} from '@counterpart/sdk/view';
import type { Shift } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { Count } from './create-count.ts';
import styles from './count-form.module.css';

interface CountFormProps {
  readonly count: Count;
  readonly currency: string;
  /** The ways to pay beside cash that are counted, too. */
  readonly others?: Shift['otherMethods'] | undefined;
  /** What the counted cash is called. */
  readonly total: string;
}

/** The field that the number pad writes into. */
type Target = { readonly piece: number } | { readonly other: string } | 'sum';

const DIGITS = 6;

/** The drawer, coin by coin and note by note, or only its sum. Says nothing of what should be there. */
export function CountForm(props: CountFormProps): JSX.Element {
  const format = useFormat();
  const [target, setTarget] = createSignal<Target>();
  /** The next digit of the pad begins a new figure, as a typed one does in a field just entered. */
  const [fresh, setFresh] = createSignal(true);
  const values = () => denominations(props.currency);
  let form: HTMLDivElement | undefined;

  const aim = (next: Target) => {
    setTarget(next);
    setFresh(true);
  };
  const pieceField = (value_minor: number, autofocus = false) => (
    <div class={styles['piece']}>
      <span class="cp-figures" aria-hidden="true">
        {format.amount(value_minor)}
      </span>
      <div onFocusIn={() => aim({ piece: value_minor })}>
        <NumberField
          label={t('count.piece', { value: format.money(value_minor) })}
          hideLabel
          min={0}
          max={999_999}
          value={props.count.piece(value_minor)}
          onChange={(count) => props.count.setPiece(value_minor, count)}
          autofocus={autofocus}
        />
      </div>
      <span class={`cp-figures ${styles['amount']}`}>
        {props.count.piece(value_minor) ? format.amount(props.count.piece(value_minor)! * value_minor) : ''}
      </span>
    </div>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : ['Enter', 'ArrowDown'].includes(event.key) ? 1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
    const inputs = [...form!.querySelectorAll('input')];
    const next = inputs[inputs.indexOf(event.target) + step];
    event.preventDefault();
    next?.focus();
  };
  return (
    <div class={styles['form']} ref={(element) => (form = element)} onKeyDown={onKeyDown}>
      <div class={styles['fields']}>
        <Chips
          label={t('count.how')}
          options={[
            { value: 'pieces', label: t('count.byPiece') },
            { value: 'sum', label: t('count.bySum') },
          ]}
          value={props.count.byPiece() ? 'pieces' : 'sum'}
          onChange={(how) => how !== null && props.count.setByPiece(how === 'pieces')}
        />
        <Show
          when={props.count.byPiece()}
          fallback={
            <div class={styles['sum']} onFocusIn={() => aim('sum')}>
              <MoneyField
                label={t('count.sum')}
                value={props.count.sum()}
                onChange={props.count.setSum}
                autofocus
              />
            </div>
          }
        >
          <div class={styles['pieces']}>
            <section aria-label={t('count.notes')}>
              <h3 class={styles['kind']}>{t('count.notes')}</h3>
              <For each={values().notes.toReversed()}>
                {(value, index) => pieceField(value, index() === 0)}
              </For>
            </section>
            <section aria-label={t('count.coins')}>
              <h3 class={styles['kind']}>{t('count.coins')}</h3>
              <For each={values().coins.toReversed()}>{(value) => pieceField(value)}</For>
            </section>
          </div>
        </Show>
      </div>
      <div class={styles['side']}>
        <Figure label={props.total} size="large">
          {format.money(props.count.cash_minor())}
        </Figure>
        <Pad count={props.count} target={target()} fresh={fresh()} onUsed={() => setFresh(false)} />
        <Show when={(props.others?.length ?? 0) > 0}>
          <section class={styles['others']} aria-label={t('count.others')}>
            <For each={props.others}>
              {({ method, title }) => (
                <div onFocusIn={() => aim({ other: method })}>
                  <MoneyField
                    label={t('count.other', { title })}
                    min={-1_000_000_000_000}
                    value={props.count.other(method)}
                    onChange={(counted) => props.count.setOther(method, counted)}
                  />
                </div>
              )}
            </For>
          </section>
        </Show>
      </div>
    </div>
  );
}

interface PadProps {
  readonly count: Count;
  readonly target: Target | undefined;
  readonly fresh: boolean;
  readonly onUsed: () => void;
}

/** For fingers: writes into the field that was entered last. */
function Pad(props: PadProps): JSX.Element {
  const piece = () =>
    typeof props.target === 'object' && 'piece' in props.target ? props.target.piece : undefined;
  const write = (value_minor: number, text: string) => {
    const before = String(props.count.piece(value_minor) ?? '');
    const digits = props.fresh && text.length > before.length ? text.slice(before.length) : text;
    props.count.setPiece(value_minor, digits === '' ? null : Number(digits));
    props.onUsed();
  };
  const money = () => {
    if (typeof props.target === 'object' && 'other' in props.target)
      return props.count.other(props.target.other);
    return props.count.sum();
  };
  const writeMoney = (amount_minor: number | null) => {
    if (typeof props.target === 'object' && 'other' in props.target) {
      props.count.setOther(props.target.other, amount_minor);
    } else {
      props.count.setSum(amount_minor);
    }
    props.onUsed();
  };
  return (
    <Show
      when={piece()}
      fallback={
        <MoneyPad
          label={t('payment.pad')}
          value={props.fresh ? null : money()}
          onChange={writeMoney}
          disabled={props.target === undefined}
        />
      }
    >
      {(value_minor) => (
        <NumberPad
          label={t('payment.pad')}
          value={String(props.count.piece(value_minor()) ?? '')}
          onChange={(text) => write(value_minor(), text)}
          maxLength={props.fresh ? DIGITS * 2 : DIGITS}
        />
      )}
    </Show>
  );
}
