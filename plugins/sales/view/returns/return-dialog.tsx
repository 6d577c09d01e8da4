import { For, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import {
  Button,
  createForm,
  createLive,
  Dialog,
  Figure,
  Form,
  Loaded,
  Notice,
  QuantityStepper,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import type { Refundable, RefundableLine } from '../../api/index.ts';
import { cartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import { moneyBack } from './money-back.ts';
import styles from './returns.module.css';
import { needsReason, whyDraft, WhyFields, whyFrom } from './why-fields.tsx';

interface ReturnDialogProps {
  /** Shown while there is one. */
  readonly document: string | undefined;
  readonly onClose: () => void;
}

/** Chooses what comes back of a receipt and puts it into the cart, beside what is sold. */
export function ReturnDialog(props: ReturnDialogProps): JSX.Element {
  const { sales } = cartModel(useWorkbench());
  const refundable = createLive(() => {
    const { document } = props;
    return document === undefined ? undefined : sales.refundable({ document });
  });
  return (
    <Dialog
      // Not before there is something to choose from: the first quantity gets the focus.
      open={props.document !== undefined && (refundable() !== undefined || refundable.fault !== undefined)}
      onClose={props.onClose}
      title={t('returns.title', { receipt: refundable()?.receipt ?? '' })}
    >
      <Loaded live={refundable}>
        {(found) => (
          <Show when={found()} keyed={false}>
            {(document) => <ReturnForm refundable={document()} onClose={props.onClose} />}
          </Show>
        )}
      </Loaded>
    </Dialog>
  );
}

function ReturnForm(props: { readonly refundable: Refundable; readonly onClose: () => void }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const model = cartModel(workbench);
  const [chosen, setChosen] = createStore<Record<string, number>>({});
  /** Never more than is left: another till may give back of it while this is open. */
  const chosenOf = ({ line, left_milli }: RefundableLine) => Math.min(chosen[line] ?? 0, left_milli);
  const lines = () =>
    props.refundable.lines
      .map((line) => ({ line, quantity_milli: chosenOf(line) }))
      .filter(({ quantity_milli }) => quantity_milli > 0);
  const nothingLeft = () => props.refundable.lines.every(({ left_milli }) => left_milli === 0);
  const form = createForm({
    initial: whyDraft(),
    validate: (draft) => ({ reason: needsReason(draft) }),
    submit: (draft) =>
      model.sales.addRefund({
        document: props.refundable.document,
        lines: lines().map(({ line, quantity_milli }) => ({
          line: line.line,
          quantity_milli,
          ...whyFrom(draft),
        })),
      }),
    onSaved: (cart) => {
      model.say(undefined);
      model.accept(cart);
      props.onClose();
      workbench.open('sales.sell');
    },
  });
  const chooseAll = () => {
    for (const { line, left_milli } of props.refundable.lines) setChosen(line, left_milli);
  };
  return (
    <Show
      when={!nothingLeft()}
      fallback={
        <Notice tone="warning">
          {t(props.refundable.voided ? 'returns.voided' : 'returns.nothingLeft')}
        </Notice>
      }
    >
      <Form
        form={form}
        label={t('returns.choose')}
        actions={
          <div class={styles['foot']}>
            <Figure label={t('returns.moneyBack')} size="large" announce>
              {format.money(moneyBack(props.refundable.currency, lines()))}
            </Figure>
            <Button
              kind="primary"
              type="submit"
              size="large"
              busy={form.busy()}
              disabled={lines().length === 0}
            >
              {t('returns.toCart')}
            </Button>
          </div>
        }
      >
        <div class={styles['head']}>
          <p class={styles['detail']}>{t('returns.help')}</p>
          <Button icon="check" onClick={chooseAll}>
            {t('returns.all')}
          </Button>
        </div>
        <ul class={styles['lines']} aria-label={t('returns.choose')}>
          <For each={props.refundable.lines.filter(({ posted }) => posted.quantity_milli > 0)}>
            {(line) => (
              <ReturnLine
                line={line}
                value={chosenOf(line)}
                onChange={(quantity_milli) => setChosen(line.line, quantity_milli)}
              />
            )}
          </For>
        </ul>
        <WhyFields form={form} />
      </Form>
    </Show>
  );
}

function ReturnLine(props: {
  readonly line: RefundableLine;
  readonly value: number;
  readonly onChange: (quantity_milli: number) => void;
}): JSX.Element {
  const format = useFormat();
  const gone = () => props.line.left_milli === 0;
  return (
    <li class={styles['line']} aria-label={props.line.name} data-gone={gone() ? '' : undefined}>
      <span class={styles['what']}>
        <span class={styles['name']}>{props.line.name}</span>
        <span class={`cp-figures ${styles['detail']}`}>
          {gone()
            ? t('returns.gone')
            : t('returns.left', {
                left: format.quantity(props.line.left_milli),
                sold: format.quantity(props.line.posted.quantity_milli),
                amount: format.money(props.line.left_minor),
              })}
        </span>
      </span>
      <Show when={!gone()}>
        <QuantityStepper
          label={t('returns.quantity', { name: props.line.name })}
          value={props.value}
          max={props.line.left_milli}
          onChange={props.onChange}
        />
      </Show>
    </li>
  );
}
