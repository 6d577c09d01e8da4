import { type JSX, Show } from 'solid-js';
import { Badge } from '@counterpart/sdk/view';
import type { SaleSummary } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './history.module.css';

/** What a document is, where it is no plain sale, and what became of it. */
export function StateBadges(props: { readonly sale: Pick<SaleSummary, 'kind' | 'state'> }): JSX.Element {
  return (
    <span class={styles['badges']}>
      <Show when={props.sale.kind !== 'sale'}>
        <Badge tone="accent">{t(`kind.${props.sale.kind}`)}</Badge>
      </Show>
      <Show when={props.sale.state !== 'posted'}>
        <Badge tone={props.sale.state === 'voided' ? 'danger' : 'warning'}>
          {t(`state.${props.sale.state}`)}
        </Badge>
      </Show>
    </span>
  );
}
