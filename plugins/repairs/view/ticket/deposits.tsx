import {
  Badge,
  Button,
  IconButton,
  MoneyField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { type Deposit, repairsContract, type Ticket } from '../../api/index.ts';
import { useTell } from '../shared/use-tell.ts';
import { t } from '../text/t.ts';
import { useTill } from '../till/use-till.ts';
import styles from './ticket.module.css';

/** Money taken before the repair is collected: asked for here, paid at the till, held until the pick-up. */
export function Deposits(props: { readonly ticket: Ticket }): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const till = useTill();
  const [amount, setAmount] = createSignal<number | null>(null);
  const [busy, setBusy] = createSignal(false);
  const may = () => workbench.may('repairs.write') && props.ticket.closed_at === null;
  const take = (deposit: Deposit) => till.sell([deposit.ref], props.ticket.customer);
  const ask = async () => {
    const wanted = amount();
    if (wanted === null || wanted <= 0) return;
    setBusy(true);
    const deposit = await tell(repairs.askDeposit({ ticket: props.ticket.id, amount_minor: wanted }));
    if (deposit) {
      setAmount(null);
      await take(deposit);
    }
    setBusy(false);
  };
  return (
    <>
      <Show when={props.ticket.deposits.length > 0}>
        <ul class={styles.lines} aria-label={t('deposits')}>
          <For each={props.ticket.deposits}>
            {(deposit) => <DepositLine deposit={deposit} onTake={may() && till.open() ? take : undefined} />}
          </For>
        </ul>
      </Show>
      <Show when={may()}>
        <Show when={till.open()} fallback={<p class={styles.rest}>{t('noTill')}</p>}>
          <div class={styles.ask}>
            <MoneyField label={t('askDeposit')} value={amount()} onChange={setAmount} />
            <Button
              icon="shopping-cart"
              busy={busy()}
              disabled={amount() === null || amount() === 0}
              onClick={() => void ask()}
            >
              {t('takeDeposit')}
            </Button>
          </div>
        </Show>
      </Show>
    </>
  );
}

interface DepositLineProps {
  readonly deposit: Deposit;
  readonly onTake: ((deposit: Deposit) => Promise<void>) | undefined;
}

function DepositLine(props: DepositLineProps): JSX.Element {
  const format = useFormat();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  return (
    <li class={styles.line}>
      <span class={styles.grow}>
        {format.money(props.deposit.amount_minor)}{' '}
        <Show when={props.deposit.document}>
          {(paid) => <span class={styles.rest}>{paid().receipt}</span>}
        </Show>
      </span>
      <Badge tone={props.deposit.state === 'held' ? 'success' : 'neutral'}>
        {t(`deposit.${props.deposit.state}`)}
      </Badge>
      <Show when={props.deposit.state === 'asked' && props.onTake}>
        {(onTake) => (
          <>
            <Button kind="quiet" icon="shopping-cart" onClick={() => void onTake()(props.deposit)}>
              {t('toTheTill')}
            </Button>
            <IconButton
              icon="x"
              label={t('withdrawDeposit', { amount: format.money(props.deposit.amount_minor) })}
              onClick={() => void tell(repairs.withdrawDeposit({ deposit: props.deposit.id }))}
            />
          </>
        )}
      </Show>
    </li>
  );
}
