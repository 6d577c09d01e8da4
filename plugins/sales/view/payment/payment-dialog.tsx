import { type Component, createSignal, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { isRefusal, type Joined } from '@counterpart/sdk';
import { Button, Chips, Dialog, Figure, Notice, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { type Cart, PaymentMethods, type TenderProps } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import styles from './payment.module.css';

interface PaymentDialogProps {
  readonly model: CartModel;
  readonly cart: Cart;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Tender {
  readonly tendered_minor: number;
  readonly reference?: string;
}

const CASH = 'sales.cash';

export function PaymentDialog(props: PaymentDialogProps): JSX.Element {
  const workbench = useWorkbench();
  const methods = () => workbench.joined(PaymentMethods);
  const chosen = () => methods().find(({ id }) => id === method()) ?? methods()[0];
  const [tender, setTender] = createSignal<Tender | null>(null);
  const [method, setMethod] = createSignal(CASH);
  const [busy, setBusy] = createSignal(false);

  const take = async () => {
    const given = tender();
    const by = chosen()?.id;
    if (given === null || by === undefined || busy()) return;
    setBusy(true);
    const result = await props.model.run(
      props.model.sales.takePayment({
        payments: [{ method: by, ...given }],
        total_minor: props.cart.total_minor,
      }),
    );
    setBusy(false);
    if (result !== undefined && !isRefusal(result)) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('payment.title')}
      size="large"
      dismissible={!busy()}
      actions={
        <Button
          kind="primary"
          size="large"
          wide
          shortcut="Ctrl+Enter"
          busy={busy()}
          disabled={tender() === null}
          onClick={() => void take()}
        >
          {t('payment.take')}
        </Button>
      }
    >
      <Show when={props.model.message()}>
        {(message) => (
          <div class={styles['refused']}>
            <Notice tone="danger">{message()}</Notice>
          </div>
        )}
      </Show>
      <TenderPanel
        cart={props.cart}
        methods={methods()}
        chosen={chosen()}
        onMethod={setMethod}
        busy={busy()}
        onChange={setTender}
        onSubmit={() => void take()}
      />
    </Dialog>
  );
}

type Method = Joined<Component<TenderProps>>;

interface TenderPanelProps {
  readonly cart: Cart;
  readonly methods: readonly Method[];
  readonly chosen: Method | undefined;
  readonly onMethod: (method: string) => void;
  readonly busy: boolean;
  readonly onChange: (tender: Tender | null) => void;
  readonly onSubmit: () => void;
}

/** What is due, and the chosen method's own way to take it. */
function TenderPanel(props: TenderPanelProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const due = () => (props.chosen?.id === CASH ? props.cart.cashDue_minor : props.cart.total_minor);
  return (
    <div class={styles['payment']}>
      <Figure label={t('payment.due')} size="hero">
        {format.money(due())}
      </Figure>
      <Show when={props.methods.length > 1}>
        <Chips
          label={t('payment.method')}
          options={props.methods.map(({ id, title }) => ({ value: id, label: title }))}
          value={props.chosen?.id ?? null}
          onChange={(id) => id !== null && props.onMethod(id)}
        />
      </Show>
      <Show when={props.chosen?.value} fallback={<Notice tone="warning">{t('payment.unavailable')}</Notice>}>
        {(panel) => (
          <Dynamic
            component={panel()}
            due_minor={due()}
            currency={props.cart.currency}
            locale={workbench.shop().locale}
            busy={props.busy}
            onChange={props.onChange}
            onSubmit={props.onSubmit}
          />
        )}
      </Show>
    </div>
  );
}
