import { type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';
import { Popover } from '../overlays/popover.tsx';
import { wordsOf } from '../words.ts';
import { createRoom } from './create-room.ts';

const t = wordsOf({
  filters: 'Filters',
  filtersInUse: 'Filters ({count})',
});

export interface ListToolbarProps {
  readonly label: string;
  /** A `SearchField`: always in sight. */
  readonly search: JSX.Element;
  /** Fields that narrow the list. Made anew in either place: what they show is kept by their owner. */
  readonly filters?: JSX.Element;
  /** How many of them narrow it now: the button they hide behind says so. */
  readonly narrowing?: number | undefined;
  /** What stays beside them, as `ColumnsButton`. */
  readonly children?: JSX.Element;
}

/** Search and filters of a list in one row: where they have no room side by side, the filters are behind a button. */
export function ListToolbar(props: ListToolbarProps): JSX.Element {
  const room = createRoom();
  const filters = () => (props.narrowing ? t('filtersInUse', { count: props.narrowing }) : t('filters'));
  return (
    <div
      ref={room.row}
      role="group"
      aria-label={props.label}
      class="cp-list-toolbar"
      data-narrow={room.enough() ? undefined : ''}
    >
      <div class="cp-list-search">{props.search}</div>
      <Show
        when={room.enough()}
        fallback={
          <Popover
            label={filters()}
            title={t('filters')}
            class="cp-filters-button"
            placement="bottom-end"
            face={
              <>
                <Icon name="filter" size={18} />
                {filters()}
              </>
            }
          >
            <div class="cp-filters-stacked">{props.filters}</div>
          </Popover>
        }
      >
        <div ref={room.content} class="cp-filters">
          {props.filters}
        </div>
      </Show>
      {props.children}
    </div>
  );
}
