import type { TenderProps } from '@counterpart/sales/api';
import { createLive, useClient, useFormat } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { customersContract, pointsToPay } from '../../api/index.ts';
import { createBalances } from '../balances/create-balances.ts';
import { t } from '../text/t.ts';
import { BalanceTender } from './balance-tender.tsx';

/** On account: what is owed, of how much, and what can still be. */
export function AccountTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const balances = createBalances(() => props.party?.ref);
  const account = () => balances()?.account;
  return (
    <BalanceTender tender={props} left_minor={account()?.left_minor} nothing={t('tender.noAccount')}>
      <Show when={account()}>
        {(found) =>
          t('tender.account', {
            name: props.party?.name ?? '',
            owes: format.money(Math.max(0, found().balance_minor)),
            limit: format.money(found().terms.limit_minor),
            left: format.money(found().left_minor),
          })
        }
      </Show>
    </BalanceTender>
  );
}

export function StoreCreditTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const balances = createBalances(() => props.party?.ref);
  return (
    <BalanceTender tender={props} left_minor={balances()?.credit_minor} nothing={t('tender.noCredit')}>
      <Show when={balances()}>
        {(found) =>
          t('tender.credit', { name: props.party?.name ?? '', left: format.money(found().credit_minor) })
        }
      </Show>
    </BalanceTender>
  );
}

/** Points: how many there are, what they pay, and how many what is due takes. */
export function PointsTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const client = useClient(customersContract);
  const balances = createBalances(() => props.party?.ref);
  const loyalty = createLive(() => client.loyalty({}));
  const left = () => {
    const [points, programme] = [balances()?.points, loyalty()?.programme];
    if (!points || !programme) return undefined;
    return points.balance < programme.minimumPoints ? 0 : points.worth_minor;
  };
  const takes = () => {
    const programme = loyalty()?.programme;
    return programme && pointsToPay(Math.min(Math.abs(props.due_minor), left() ?? 0), programme);
  };
  return (
    <BalanceTender tender={props} left_minor={left()} nothing={t('tender.noPoints')}>
      <Show when={balances()}>
        {(found) =>
          t('tender.points', {
            name: props.party?.name ?? '',
            points: found().points.balance,
            worth: format.money(found().points.worth_minor),
            takes: takes() ?? 0,
          })
        }
      </Show>
    </BalanceTender>
  );
}
