import { Button, createIsOn, Figure, Loaded, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import type { Balances, Customer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './balances.module.css';
import { ChangeBalanceDialog } from './change-balance-dialog.tsx';
import { createBalances } from './create-balances.ts';
import { EntryList } from './entry-list.tsx';
import { StatementDialog } from './statement-dialog.tsx';
import { TakePaymentDialog } from './take-payment-dialog.tsx';
import { TermsDialog } from './terms-dialog.tsx';

type Task = 'pay' | 'statement' | 'terms' | 'change';

/** What a customer owes, and everything that is done about it. */
export function AccountSide(props: { readonly customer: Customer }): JSX.Element {
  const workbench = useWorkbench();
  /** A payment is taken at the till. */
  const isOn = createIsOn('sales');
  const balances = createBalances(() => props.customer.id);
  const [task, setTask] = createSignal<Task>();
  const done = () => setTask(undefined);
  return (
    <Loaded live={balances}>
      {(found) => (
        <Show when={found()}>
          {(all) => (
            <div class={styles['side']}>
              <AccountFigures account={all().account} />
              <div class={styles['actions']}>
                <Show when={isOn() && workbench.may('sales.sell')}>
                  <Button kind="primary" icon="banknote" onClick={() => setTask('pay')}>
                    {t('account.takePayment')}
                  </Button>
                </Show>
                <Button icon="file" onClick={() => setTask('statement')}>
                  {t('account.statement')}
                </Button>
                <Show when={workbench.may('customers.setTerms')}>
                  <Button kind="quiet" onClick={() => setTask('terms')}>
                    {t('account.setTerms')}
                  </Button>
                </Show>
                <Show when={workbench.may('customers.correctBalance')}>
                  <Button kind="quiet" onClick={() => setTask('change')}>
                    {t('balance.change')}
                  </Button>
                </Show>
              </div>
              <EntryList customer={props.customer.id} ledger="account" />
              <TakePaymentDialog
                customer={props.customer}
                owes_minor={all().account.balance_minor}
                open={task() === 'pay'}
                onClose={done}
              />
              <StatementDialog customer={props.customer} open={task() === 'statement'} onClose={done} />
              <TermsDialog
                customer={props.customer}
                account={all().account}
                open={task() === 'terms'}
                onClose={done}
              />
              <ChangeBalanceDialog
                customer={props.customer}
                ledger="account"
                open={task() === 'change'}
                onClose={done}
              />
            </div>
          )}
        </Show>
      )}
    </Loaded>
  );
}

function AccountFigures(props: { readonly account: Balances['account'] }): JSX.Element {
  const format = useFormat();
  const { money } = format;
  const ahead = () => props.account.balance_minor < 0;
  return (
    <>
      <div class={styles['figures']}>
        <Figure label={t(ahead() ? 'account.ahead' : 'account.owes')} size="large">
          {money(Math.abs(props.account.balance_minor))}
        </Figure>
        <Figure label={t('account.left')} size="large">
          {money(props.account.left_minor)}
        </Figure>
        <Show when={props.account.overdue_minor > 0}>
          <Figure label={t('account.overdue')} size="large" tone="danger">
            {money(props.account.overdue_minor)}
          </Figure>
        </Show>
      </div>
      <p class={styles['hint']}>
        {t(`account.limitOf.${props.account.terms.limitFrom}`, {
          limit: money(props.account.terms.limit_minor),
        })}{' '}
        {t('account.dueIn', { days: props.account.terms.dueDays })}
      </p>
    </>
  );
}
