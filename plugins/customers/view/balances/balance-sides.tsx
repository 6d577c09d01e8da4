import { Button, Figure, Loaded, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import type { Balances, Customer, LedgerId } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './balances.module.css';
import { ChangeBalanceDialog } from './change-balance-dialog.tsx';
import { createBalances } from './create-balances.ts';
import { EntryList } from './entry-list.tsx';

interface SideProps {
  readonly customer: Customer;
}

/** What goods that came back are still worth to a customer. */
export function CreditSide(props: SideProps): JSX.Element {
  const format = useFormat();
  return (
    <BalanceSide
      customer={props.customer}
      ledger="credit"
      figures={(all) => (
        <Figure label={t('credit.method')} size="large">
          {format.money(all.credit_minor)}
        </Figure>
      )}
    />
  );
}

/** How many points a customer has, and what they pay. */
export function PointsSide(props: SideProps): JSX.Element {
  const format = useFormat();
  return (
    <BalanceSide
      customer={props.customer}
      ledger="points"
      figures={({ points }) => (
        <>
          <Figure label={t('points.method')} size="large">
            {points.balance}
          </Figure>
          <Show when={points.active} fallback={<p class={styles['hint']}>{t('points.off')}</p>}>
            <Figure label={t('points.worth')} size="large">
              {format.money(points.worth_minor)}
            </Figure>
          </Show>
        </>
      )}
    />
  );
}

interface BalanceSideProps extends SideProps {
  readonly ledger: LedgerId;
  readonly figures: (balances: Balances) => JSX.Element;
}

function BalanceSide(props: BalanceSideProps): JSX.Element {
  const workbench = useWorkbench();
  const balances = createBalances(() => props.customer.id);
  const [changing, setChanging] = createSignal(false);
  return (
    <Loaded live={balances}>
      {(found) => (
        <div class={styles['side']}>
          <div class={styles['figures']}>
            <Show when={found()}>{(all) => props.figures(all())}</Show>
          </div>
          <Show when={workbench.may('customers.correctBalance')}>
            <div class={styles['actions']}>
              <Button onClick={() => setChanging(true)}>{t('balance.change')}</Button>
            </div>
          </Show>
          <EntryList customer={props.customer.id} ledger={props.ledger} />
          <ChangeBalanceDialog
            customer={props.customer}
            ledger={props.ledger}
            open={changing()}
            onClose={() => setChanging(false)}
          />
        </div>
      )}
    </Loaded>
  );
}
