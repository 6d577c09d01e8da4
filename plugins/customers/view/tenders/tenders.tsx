import type { TenderProps } from '@counterpart/sales/api';
import { createLive, useClient, useFormat } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { customersContract, pointsToPay } from '../../api/index.ts';
import { createBalances } from '../balances/create-balances.ts';
import { t } from '../text/t.ts';
import { BalanceTender } from './balance-tender.tsx';

/** On account: what is owed, of how much, and what can still be. */
export function AccountTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const balances = createBalances(() => props.party?.ref);
  const account = () => balances()?.account;
  const said = () => {
    const found = account();
    if (!found) return '';
    return t('tender.account', {
      name: props.party?.name ?? '',
      owes: format.money(Math.max(0, found.balance_minor)),
      limit: format.money(found.terms.limit_minor),
      left: format.money(found.left_minor),
    });
  };
  return (
    <BalanceTender tender={props} left_minor={account()?.left_minor} nothing={t('tender.noAccount')}>
      {said()}
    </BalanceTender>
  );
}

export function StoreCreditTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const balances = createBalances(() => props.party?.ref);
  const said = () => {
    const left_minor = balances()?.credit_minor;
    if (left_minor === undefined) return '';
    return t('tender.credit', { name: props.party?.name ?? '', left: format.money(left_minor) });
  };
  return (
    <BalanceTender tender={props} left_minor={balances()?.credit_minor} nothing={t('tender.noCredit')}>
      {said()}
    </BalanceTender>
  );
}

/** Points: how many there are, what they pay, and how many the amount takes. */
export function PointsTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const client = useClient(customersContract);
  const balances = createBalances(() => props.party?.ref);
  const loyalty = createLive(() => client.loyalty({}));
  const points = () => balances()?.points;
  const left = () => {
    const [found, programme] = [points(), loyalty()?.programme];
    if (!found || !programme) return undefined;
    return found.balance < programme.minimumPoints ? 0 : found.worth_minor;
  };
  const said = () => {
    const found = points();
    if (!found) return '';
    const worth = format.money(found.worth_minor);
    return t('tender.points', { name: props.party?.name ?? '', points: found.balance, worth });
  };
  const takes = (amount_minor: number) => {
    const programme = loyalty()?.programme;
    return programme && t('tender.takes', { points: pointsToPay(amount_minor, programme) });
  };
  return (
    <BalanceTender tender={props} left_minor={left()} nothing={t('tender.noPoints')} takes={takes}>
      {said()}
    </BalanceTender>
  );
}
