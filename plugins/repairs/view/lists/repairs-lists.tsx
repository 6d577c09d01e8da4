import { Page } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import type { DeviceCard } from '../../api/index.ts';
import { createPeople } from '../shared/people.ts';
import { t } from '../text/t.ts';
import type { DeviceListState } from './create-device-list.ts';
import { DeviceBoard } from './device-board.tsx';
import { DevicePanel } from './device-panel.tsx';
import { DeviceTable } from './device-table.tsx';
import { DeviceToolbar } from './device-toolbar.tsx';
import { TakeInButton } from './take-in-button.tsx';

interface RepairsListsProps {
  readonly list: DeviceListState;
  readonly onOpen: (ticket: string, device: string | null) => void;
  readonly onTakeIn: () => void;
}

/** The board and the lists, with a panel for one device. */
export function RepairsLists(props: RepairsListsProps): JSX.Element {
  const people = createPeople();
  const [selected, setSelected] = createSignal<Pick<DeviceCard, 'id' | 'ticket'> | null>(null);
  const select = ({ id, ticket }: DeviceCard) => setSelected({ id, ticket });
  return (
    <Page
      title={t('repairs')}
      actions={<TakeInButton shortcut="F2" onTakeIn={props.onTakeIn} />}
      toolbar={<DeviceToolbar list={props.list} people={people} />}
      panel={
        <Show when={selected()} keyed>
          {({ id, ticket }) => (
            <DevicePanel
              device={id}
              ticket={ticket}
              people={people}
              onClose={() => setSelected(null)}
              onOpen={() => props.onOpen(ticket, id)}
            />
          )}
        </Show>
      }
    >
      <Show
        when={props.list.section() === 'board'}
        fallback={
          <DeviceTable
            list={props.list}
            people={people}
            selected={selected()?.id ?? null}
            onSelect={select}
            onOpen={(ticket) => props.onOpen(ticket, null)}
            onTakeIn={props.onTakeIn}
          />
        }
      >
        <DeviceBoard
          list={props.list}
          people={people}
          selected={selected()?.id ?? null}
          onSelect={select}
          onTakeIn={props.onTakeIn}
        />
      </Show>
    </Page>
  );
}
