import { For, type JSX } from 'solid-js';
import { Button } from '@counterpart/sdk/view';
import type { PaymentMethodInfo } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './payment.module.css';

interface MethodListProps {
  readonly methods: readonly PaymentMethodInfo[];
  readonly chosen: string | undefined;
  readonly disabled: boolean;
  readonly onChoose: (method: string) => void;
}

/** The keys there are for methods. F9 and beyond belong to the till and to the browser; a scanner sends none of them. */
const KEYS = 8;

/** How it can be paid; each with its key. */
export function MethodList(props: MethodListProps): JSX.Element {
  return (
    <div class={styles['methods']} role="group" aria-label={t('payment.method')}>
      <For each={props.methods}>
        {(method, index) => (
          <Button
            icon={iconOf(method)}
            class={styles['method']}
            pressed={method.id === props.chosen}
            shortcut={index() < KEYS ? `F${index() + 1}` : undefined}
            disabled={props.disabled}
            onClick={() => props.onChoose(method.id)}
          >
            {method.title}
          </Button>
        )}
      </For>
    </div>
  );
}

function iconOf({ id, kind }: PaymentMethodInfo): string {
  if (kind === 'cash') return 'banknote';
  return id === 'sales.card' ? 'credit-card' : 'wallet';
}
