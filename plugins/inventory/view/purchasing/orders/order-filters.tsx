import { ListToolbar, SearchField, Select } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { OPEN_ORDER_STATES, PurchaseOrderStateSchema } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import type { OrderFilter, OrderListState } from './create-order-list.ts';

/** By number or supplier, and by state with how many there are. */
export function OrderFilters(props: { readonly list: OrderListState }): JSX.Element {
  const count = (state: keyof NonNullable<ReturnType<OrderListState['page']>>['counts']) =>
    props.list.page()?.counts[state] ?? 0;
  const open = () => OPEN_ORDER_STATES.reduce((sum, state) => sum + count(state), 0);
  const options = () => [
    { value: 'open', label: t('order.open', { count: open() }) },
    ...PurchaseOrderStateSchema.options.map((state) => ({
      value: state,
      label: `${t(`order.state.${state}`)} (${count(state)})`,
    })),
    { value: 'all', label: t('order.all') },
  ];
  return (
    <ListToolbar
      label={t('order.filters')}
      narrowing={props.list.filter() === 'open' ? 0 : 1}
      search={
        <SearchField
          label={t('order.search')}
          placeholder={t('order.searchHint')}
          shortcut="F3"
          value={props.list.term()}
          onChange={props.list.search}
        />
      }
      filters={
        <Select
          label={t('order.stateTitle')}
          hideLabel
          value={props.list.filter()}
          options={options()}
          onChange={(filter) => props.list.show(filter as OrderFilter)}
        />
      }
    />
  );
}
