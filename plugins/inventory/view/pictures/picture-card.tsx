import { Badge, IconButton, Picture as Shown } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { Picture, Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { tileHint } from './tile-hint.ts';
import styles from './product-pictures.module.css';

interface PictureCardProps {
  readonly picture: Picture;
  readonly product: Product;
  readonly position: number;
  /** The position of the last one. */
  readonly last: number;
  readonly editable: boolean;
  readonly onMove: (position: number) => void;
  readonly onRemove: () => void;
}

/** One picture, and what can be done with it. */
export function PictureCard(props: PictureCardProps): JSX.Element {
  const number = () => props.position + 1;
  const isMain = () => props.position === 0;
  return (
    <li class={styles.card} data-main={isMain() ? '' : undefined}>
      <div class={styles.picture}>
        <Shown
          file={isMain() ? props.picture.large : props.picture.medium}
          label={t('pictureOf', { number: number(), name: props.product.name })}
          {...tileHint(props.product)}
          size="fill"
          whole
        />
        <Show when={isMain()}>
          <span class={styles.main}>
            <Badge tone="accent">{t('mainPicture')}</Badge>
          </span>
        </Show>
      </div>
      <Show when={props.editable}>
        <div class={styles.actions}>
          <IconButton
            icon="chevron-left"
            label={t('pictureEarlier', { number: number() })}
            disabled={isMain()}
            onClick={() => props.onMove(props.position - 1)}
          />
          <IconButton
            icon="star"
            label={t('pictureMain', { number: number() })}
            pressed={isMain()}
            onClick={() => props.onMove(0)}
          />
          <IconButton
            icon="chevron-right"
            label={t('pictureLater', { number: number() })}
            disabled={props.position === props.last}
            onClick={() => props.onMove(props.position + 1)}
          />
          <IconButton
            icon="trash"
            label={t('pictureRemove', { number: number() })}
            onClick={() => props.onRemove()}
          />
        </div>
      </Show>
    </li>
  );
}
