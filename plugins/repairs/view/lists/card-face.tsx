import { Badge } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { DeviceCard } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { Due } from './due.tsx';
import styles from './lists.module.css';
import { PriorityBadge } from './priority-badge.tsx';

interface CardFaceProps {
  readonly card: DeviceCard;
  /** Who works on it; empty for nobody. */
  readonly technician: string;
}

/** A device on the board, legible from a step away. */
export function CardFace(props: CardFaceProps): JSX.Element {
  return (
    <span class={styles.face}>
      <span class={styles.faceHead}>
        <span class={styles.label}>{props.card.label}</span>
        <Show when={props.card.claim}>
          <Badge tone="accent">{t('claim')}</Badge>
        </Show>
        <PriorityBadge priority={props.card.priority} />
      </span>
      <span class={styles.device}>{props.card.name}</span>
      <span class={styles.fault}>{props.card.fault}</span>
      <span class={styles.faceFoot}>
        <span class={styles.who}>{props.card.customer}</span>
        <Due due={props.card.due} closed={false} />
      </span>
      <Show when={props.technician}>
        <span class={styles.faceFoot}>{props.technician}</span>
      </Show>
    </span>
  );
}
