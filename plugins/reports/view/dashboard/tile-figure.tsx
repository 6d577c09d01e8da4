import type { v } from '@counterpart/sdk';
import type { TileContentSchema } from '@counterpart/sdk';
import { Icon, useFormat } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import styles from './dashboard.module.css';
import { useCell } from './tile-figures.ts';

type FigureContent = NonNullable<v.InferOutput<typeof TileContentSchema>['figure']>;

/** The one figure that a tile is about, against what it was. */
export function TileFigure(props: { readonly title: string; readonly figure: FigureContent }): JSX.Element {
  const cell = useCell();
  const change = () => changeOf(props.figure);
  const text = () => cell(props.figure.type, props.figure.value);
  return (
    <div class={styles['figure']}>
      <output class="cp-figures" aria-label={props.title} style={{ '--letters': text().length }}>
        {text()}
      </output>
      <Show when={props.figure.earlier}>
        {(earlier) => (
          <p class={styles['earlier']}>
            <Show when={change() !== undefined}>
              <Change ppm={change()!} />
            </Show>
            <span>{`${earlier().label}: ${cell(props.figure.type, earlier().value)}`}</span>
          </p>
        )}
      </Show>
      <Show when={props.figure.note}>{(note) => <p class={styles['earlier']}>{note()}</p>}</Show>
    </div>
  );
}

function Change(props: { readonly ppm: number }): JSX.Element {
  const format = useFormat();
  const percent = () => format.percent(Math.abs(Math.round(props.ppm / 10_000) * 10_000));
  return (
    <span class={styles['change']} data-way={Math.sign(props.ppm)}>
      <Show when={props.ppm !== 0}>
        <Icon name={props.ppm > 0 ? 'chevron-up' : 'chevron-down'} size={16} />
      </Show>
      {props.ppm === 0
        ? t('dashboard.same')
        : t(props.ppm > 0 ? 'dashboard.more' : 'dashboard.less', { percent: percent() })}
    </span>
  );
}

/** In parts per million of what it was; a share is as many points apart. Before the first sale of a day there is none. */
function changeOf({ type, value, earlier }: FigureContent): number | undefined {
  const before = earlier?.value;
  if (value === null || before === null || before === undefined) return undefined;
  if (type === 'percent') return value - before;
  return before === 0 || value === 0 ? undefined : ((value - before) / Math.abs(before)) * 1_000_000;
}
