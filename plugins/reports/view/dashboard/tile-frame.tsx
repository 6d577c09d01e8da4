import { createLive, IconButton, Spinner, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createUniqueId, type JSX, Show } from 'solid-js';
import { reportsContract, type TileSize } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { ShownTile } from './arrangement.ts';
import styles from './dashboard.module.css';
import { openLink } from '../reports/open-report.ts';
import { TileBody } from './tile-body.tsx';

const SIZES: readonly TileSize[] = ['small', 'wide', 'large'];

export interface TileFrameProps {
  readonly tile: ShownTile;
  readonly today: string;
  readonly arranging: boolean;
  readonly dragged: boolean;
  readonly onResize: (size: TileSize) => void;
  readonly onHide: () => void;
}

/** One tile, live; while arranging, with what moves it. */
export function TileFrame(props: TileFrameProps): JSX.Element {
  const heading = createUniqueId();
  const workbench = useWorkbench();
  const client = useClient(reportsContract);
  const content = createLive(() => client.tile({ tile: props.tile.id, today: props.today }));
  const title = () => props.tile.title;
  // A sentence needs no room for a chart; while they are arranged, each is as large as it was made.
  const size = () =>
    content()?.empty && props.tile.size === 'large' && !props.arranging ? 'wide' : props.tile.size;
  return (
    <section
      class={styles['tile']}
      data-tile={props.tile.id}
      data-size={size()}
      data-arranging={props.arranging ? '' : undefined}
      data-dragged={props.dragged ? '' : undefined}
      aria-labelledby={heading}
    >
      <header class={styles['head']}>
        <Show when={props.arranging}>
          <IconButton class={styles['grip']} icon="grip" label={t('dashboard.move', { title: title() })} />
        </Show>
        <h2 id={heading} class={styles['title']}>
          {title()}
        </h2>
        <Show
          when={props.arranging}
          fallback={
            <Show when={content()?.open}>
              {(link) => (
                <IconButton
                  icon="chevron-right"
                  label={t('dashboard.open', { title: title() })}
                  onClick={() => openLink(workbench, link())}
                />
              )}
            </Show>
          }
        >
          <IconButton
            icon="columns"
            label={t('dashboard.size', { title: title(), size: t(`dashboard.size.${props.tile.size}`) })}
            onClick={() => props.onResize(SIZES[(SIZES.indexOf(props.tile.size) + 1) % SIZES.length]!)}
          />
          <IconButton
            icon="eye-off"
            label={t('dashboard.hide', { title: title() })}
            onClick={() => props.onHide()}
          />
        </Show>
      </header>
      <div class={styles['body']} inert={props.arranging}>
        <Show when={content.fault}>
          <p class={styles['empty']}>{t('dashboard.notShown')}</p>
        </Show>
        <Show
          when={content()}
          fallback={
            <Show when={content.loading}>
              <Spinner />
            </Show>
          }
        >
          {(now) => (
            <TileBody
              title={title()}
              content={now()}
              large={props.tile.size === 'large'}
              onOpen={(link) => openLink(workbench, link)}
            />
          )}
        </Show>
      </div>
    </section>
  );
}
