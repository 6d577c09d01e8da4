import { Button, Chip, EmptyState, ErrorState, Page } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { createToday } from './create-today.ts';
import styles from './dashboard.module.css';
import { createMoves } from './move-tiles.ts';
import { TileFrame } from './tile-frame.tsx';
import { useArrangement } from './use-arrangement.ts';

/** What people keep an eye on: a tile for each figure that a module has for them, live, where they want it. */
export function DashboardView(): JSX.Element {
  let grid!: HTMLDivElement;
  const today = createToday();
  const arrangement = useArrangement();
  const [arranging, setArranging] = createSignal(false);
  const moves = createMoves(arrangement, () => grid);
  const byId = (id: string) => arrangement.tiles().find((tile) => tile.id === id)!;
  return (
    <Page
      title={t('dashboard.title')}
      actions={
        <Show when={arrangement.tiles().length > 0}>
          <Show when={arranging() && arrangement.isArranged()}>
            <Button kind="quiet" icon="undo" onClick={() => arrangement.reset()}>
              {t('dashboard.reset')}
            </Button>
          </Show>
          <Button
            icon={arranging() ? 'check' : 'dashboard'}
            pressed={arranging()}
            onClick={() => setArranging(!arranging())}
          >
            {arranging() ? t('dashboard.done') : t('dashboard.arrange')}
          </Button>
        </Show>
      }
    >
      <div class={styles['dashboard']}>
        <Show when={arrangement.offered.fault}>{(fault) => <ErrorState fault={fault()} />}</Show>
        <Show when={arrangement.ready() && arrangement.tiles().length === 0}>
          <EmptyState icon="dashboard" title={t('dashboard.none')} text={t('dashboard.noneHelp')} />
        </Show>
        <Show
          when={arrangement.ready() && arrangement.shown().length === 0 && arrangement.hidden().length > 0}
        >
          <EmptyState icon="dashboard" title={t('dashboard.allHidden')} text={t('dashboard.allHiddenHelp')} />
        </Show>
        <Show when={arranging()}>
          <p class={styles['help']}>{t('dashboard.arrangeHelp')}</p>
          <Show when={arrangement.hidden().length > 0}>
            <div class={styles['hidden']} role="group" aria-label={t('dashboard.hidden')}>
              <span>{t('dashboard.hidden')}</span>
              <For each={arrangement.hidden()}>
                {(tile) => (
                  <Chip icon="plus" onClick={() => arrangement.show(tile.id)}>
                    {t('dashboard.add', { title: tile.title })}
                  </Chip>
                )}
              </For>
            </div>
          </Show>
        </Show>
        <div
          ref={(element) => (grid = element)}
          class={styles['grid']}
          role="group"
          aria-label={t('dashboard.tiles')}
          onPointerDown={(event) => moves.onPointerDown(event)}
          onPointerMove={(event) => moves.onPointerMove(event)}
          onPointerUp={() => moves.onPointerEnd()}
          onPointerCancel={() => moves.onPointerEnd()}
          onKeyDown={(event) => moves.onKeyDown(event)}
        >
          {/* By id: what is arranged anew is moved, not made anew. */}
          <For each={arrangement.ready() ? arrangement.shown().map(({ id }) => id) : []}>
            {(id) => (
              <TileFrame
                tile={byId(id)}
                today={today()}
                arranging={arranging()}
                dragged={moves.dragged() === id}
                onResize={(size) => arrangement.resize(id, size)}
                onHide={() => arrangement.hide(id)}
              />
            )}
          </For>
        </div>
        <p class="cp-hidden" role="status" aria-live="assertive">
          {moves.said()}
        </p>
      </div>
    </Page>
  );
}
