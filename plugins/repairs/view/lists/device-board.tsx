import {
  Board,
  createLive,
  EmptyState,
  Loaded,
  Notice,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createMemo, type JSX, Show } from 'solid-js';
import { type DeviceCard, repairsContract } from '../../api/index.ts';
import type { People } from '../shared/people.ts';
import { createMover } from '../states/create-mover.ts';
import { ResultDialog } from '../states/result-dialog.tsx';
import { leads, stepsFrom } from '../states/steps-from.ts';
import { t } from '../text/t.ts';
import { CardFace } from './card-face.tsx';
import type { DeviceListState } from './create-device-list.ts';
import styles from './lists.module.css';
import { TakeInButton } from './take-in-button.tsx';

interface DeviceBoardProps {
  readonly list: DeviceListState;
  readonly people: People;
  readonly selected: string | null;
  readonly onSelect: (card: DeviceCard) => void;
  readonly onTakeIn: () => void;
}

/** Every device in the shop under its state. Moving a card is a step of the states; what is closed has left. */
export function DeviceBoard(props: DeviceBoardProps): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const graph = createLive(() => repairs.stateGraph({}));
  const mover = createMover();
  const columns = createMemo(() =>
    (graph()?.states ?? [])
      .filter(({ class: kind }) => kind !== 'closed')
      .map(({ id, name }) => ({ id, title: name })),
  );
  const cards = () =>
    (props.list.board()?.devices ?? []).map((card) => ({ id: card.id, column: card.state.id, card }));
  const narrowed = () => props.list.term().trim() !== '' || props.list.technician() !== null;
  const stateOf = (id: string) => graph()?.states.find((state) => state.id === id);
  const accepts = ({ card }: { readonly card: DeviceCard }, column: string) => {
    const known = graph();
    return (
      known !== undefined &&
      workbench.may('repairs.write') &&
      leads(known, card.state.id, column) &&
      stepsFrom(known, card.state.id).some(({ id }) => id === column)
    );
  };
  return (
    <Loaded
      live={props.list.board}
      isEmpty={({ total }) => total === 0 && !narrowed()}
      empty={
        <EmptyState icon="wrench" title={t('noRepairs')} text={t('noRepairsHint')}>
          <TakeInButton onTakeIn={props.onTakeIn} />
        </EmptyState>
      }
    >
      {(page) => (
        <div class={styles.board}>
          <Show when={page().total > page().devices.length}>
            <Notice>{t('boardCut', { shown: page().devices.length, total: page().total })}</Notice>
          </Show>
          <Board
            label={t('board')}
            columns={columns()}
            cards={cards()}
            name={({ card }) =>
              t('cardName', { label: card.label, device: card.name, customer: card.customer })
            }
            face={({ card }) => <CardFace card={card} technician={props.people.nameOf(card.technician)} />}
            accepts={accepts}
            onMove={({ card }, column) => {
              const to = stateOf(column);
              if (to) mover.move(card, to);
            }}
            onOpen={({ card }) => props.onSelect(card)}
            selected={props.selected}
            emptyLabel={t('columnEmpty')}
          />
          <ResultDialog mover={mover} />
        </div>
      )}
    </Loaded>
  );
}
