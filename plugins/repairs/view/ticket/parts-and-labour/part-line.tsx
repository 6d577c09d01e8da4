import { Badge, MoneyField, QuantityField, useClient, useFormat } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { type ChangePart, type Part, type PartState, repairsContract } from '../../../api/index.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';
import { PartActions } from './part-actions.tsx';

interface PartLineProps {
  readonly part: Part;
  readonly fixed: boolean;
}

const TONES = { reserved: 'accent', used: 'success', removed: 'neutral', returned: 'neutral' } as const;
const GONE: readonly PartState[] = ['removed', 'returned'];

/** One part: what it is, where it is, what it costs, and what can be done with it. */
export function PartLine(props: PartLineProps): JSX.Element {
  const format = useFormat();
  const [changing, setChanging] = createSignal(false);
  const isGone = () => GONE.includes(props.part.state);
  return (
    <li class={styles.line}>
      <span class={styles.grow} classList={{ [styles.struck!]: isGone() }}>
        {format.quantity(props.part.quantity_milli)} × {props.part.name}{' '}
        <span class={styles.rest}>{props.part.serials.join(', ')}</span>
      </span>
      <Badge tone={TONES[props.part.state]}>{stateOf(props.part)}</Badge>
      <Show when={props.part.waitsForStock}>
        <Badge tone="warning">{t('waitsForStock')}</Badge>
      </Show>
      <span class={styles.amount}>{format.money(props.part.amount_minor)}</span>
      <Show when={!props.fixed && !isGone()}>
        <PartActions part={props.part} changing={changing()} onChange={() => setChanging(!changing())} />
        <Show when={changing()}>
          <PartFields part={props.part} />
        </Show>
      </Show>
    </li>
  );
}

/** What became of a part; one in words is promised by no stock, so it is only planned. */
function stateOf({ settled, state, ref }: Part): string {
  if (settled) return t(`settled.${settled}`);
  return state === 'reserved' && ref === null ? t('part.planned') : t(`part.${state}`);
}

/** How many while it is not used yet, and what one costs the customer. */
function PartFields(props: { readonly part: Part }): JSX.Element {
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const change = (fields: Omit<ChangePart, 'part'>) =>
    void tell(repairs.changePart({ part: props.part.id, ...fields }));
  return (
    <div class={styles.ask}>
      <Show when={props.part.state === 'reserved'}>
        <QuantityField
          label={t('quantity')}
          value={props.part.quantity_milli}
          onCommit={(quantity_milli) => quantity_milli !== null && change({ quantity_milli })}
        />
      </Show>
      <MoneyField
        label={t('unitPrice')}
        value={props.part.unitPrice_minor}
        onCommit={(unitPrice_minor) => unitPrice_minor !== null && change({ unitPrice_minor })}
      />
    </div>
  );
}
