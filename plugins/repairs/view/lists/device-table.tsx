import { type Column, DataTable, EmptyState, Loaded, useFormat } from '@counterpart/sdk/view';
import { type JSX, Match, Switch } from 'solid-js';
import type { DeviceCard } from '../../api/index.ts';
import type { People } from '../shared/people.ts';
import { StateBadge } from '../states/state-badge.tsx';
import { t } from '../text/t.ts';
import type { DeviceListState } from './create-device-list.ts';
import { Due } from './due.tsx';
import styles from './lists.module.css';
import { PriorityBadge } from './priority-badge.tsx';
import { TakeInButton } from './take-in-button.tsx';

interface DeviceTableProps {
  readonly list: DeviceListState;
  readonly people: People;
  readonly selected: string | null;
  readonly onSelect: (card: DeviceCard) => void;
  readonly onOpen: (ticket: string) => void;
  readonly onTakeIn: () => void;
}

/** Devices in one list: all of them, a person's own, or what is late. */
export function DeviceTable(props: DeviceTableProps): JSX.Element {
  const format = useFormat();
  const columns: readonly Column<DeviceCard>[] = [
    {
      id: 'device',
      title: t('device'),
      width: 'minmax(0, 2fr)',
      cell: (row) => (
        <span class={styles.cell}>
          <span class={styles.main}>{row.name}</span>
          <span class={styles.rest}>{row.fault}</span>
        </span>
      ),
    },
    {
      id: 'number',
      title: t('number'),
      width: 'minmax(132px, 176px)',
      cell: (row) => (
        <span class={styles.cell}>
          <span>{row.label}</span>
          <span class={styles.rest}>{format.dateTime(row.opened_at)}</span>
        </span>
      ),
      optional: true,
    },
    {
      id: 'customer',
      title: t('customer'),
      cell: (row) => (
        <span class={styles.cell}>
          <span class={styles.main}>{row.customer}</span>
          <span class={styles.rest}>{row.phone}</span>
        </span>
      ),
      optional: true,
    },
    {
      id: 'state',
      title: t('state'),
      width: 'minmax(104px, 0.8fr)',
      cell: (row) => (
        <span class={styles.state}>
          <StateBadge state={row.state} />
        </span>
      ),
    },
    {
      id: 'technician',
      title: t('technician'),
      width: 'minmax(0, 0.7fr)',
      cell: (row) => props.people.nameOf(row.technician),
      optional: true,
    },
    {
      id: 'due',
      title: t('due'),
      width: 'minmax(118px, 0.8fr)',
      cell: (row) => (
        <span class={styles.cell}>
          <Due due={row.due} closed={row.closed_at !== null} />
          <PriorityBadge priority={row.priority} />
        </span>
      ),
    },
  ];
  const narrowed = () => props.list.term().trim() !== '' || props.list.technician() !== null;
  return (
    <Loaded
      live={props.list.rows.counted}
      isEmpty={({ total }) => total === 0}
      empty={
        <Switch
          fallback={
            <EmptyState icon="wrench" title={t('noRepairs')} text={t('noRepairsHint')}>
              <TakeInButton onTakeIn={props.onTakeIn} />
            </EmptyState>
          }
        >
          <Match when={narrowed()}>
            <EmptyState icon="search" title={t('nothingFound')} text={t('nothingFoundHint')} />
          </Match>
          <Match when={props.list.section() === 'mine'}>
            <EmptyState icon="check" title={t('nothingMine')} text={t('nothingMineHint')} />
          </Match>
          <Match when={props.list.section() === 'overdue'}>
            <EmptyState icon="check" title={t('nothingOverdue')} />
          </Match>
        </Switch>
      }
    >
      {() => (
        <DataTable
          label={t('devices')}
          columns={columns}
          rows={props.list.rows}
          selected={props.selected}
          onSelect={props.onSelect}
          onOpen={(row) => props.onOpen(row.ticket)}
        />
      )}
    </Loaded>
  );
}
