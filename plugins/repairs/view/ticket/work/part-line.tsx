import { Badge, Button, MoneyField, QuantityField, useClient, useFormat } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { type Part, type PartState, repairsContract } from '../../../api/index.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';
import { SerialsDialog } from './serials-dialog.tsx';

interface PartLineProps {
  readonly part: Part;
  readonly fixed: boolean;
}

const TONES = { reserved: 'accent', used: 'success', removed: 'neutral', returned: 'neutral' } as const;
const GONE: readonly PartState[] = ['removed', 'returned'];

/** One part, and what can be done with it in its state. */
export function PartLine(props: PartLineProps): JSX.Element {
  const format = useFormat();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [changing, setChanging] = createSignal(false);
  const [naming, setNaming] = createSignal(false);
  const isGone = () => GONE.includes(props.part.state);
  const use = async () => {
    const used = await repairs.usePart({ part: props.part.id });
    if ('refused' in used && used.refused === 'serial-needed') return setNaming(true);
    await tell(Promise.resolve(used));
  };
  return (
    <li class={styles.line}>
      <span class={styles.grow} classList={{ [styles.struck!]: isGone() }}>
        {format.quantity(props.part.quantity_milli)} × {props.part.name}{' '}
        <span class={styles.rest}>{props.part.serials.join(', ')}</span>
      </span>
      <Badge tone={TONES[props.part.state]}>
        {props.part.settled ? t(`settled.${props.part.settled}`) : t(`part.${props.part.state}`)}
      </Badge>
      <Show when={props.part.waitsForStock}>
        <Badge tone="warning">{t('waitsForStock')}</Badge>
      </Show>
      <span class={styles.amount}>{format.money(props.part.amount_minor)}</span>
      <Show when={!props.fixed && !isGone()}>
        <Show when={props.part.state === 'reserved'}>
          <Button
            kind="quiet"
            label={t('usePartNamed', { part: props.part.name })}
            onClick={() => void use()}
          >
            {t('usePart')}
          </Button>
        </Show>
        <Button
          kind="quiet"
          icon="pencil"
          label={t('changePartNamed', { part: props.part.name })}
          pressed={changing()}
          onClick={() => setChanging(!changing())}
        />
        <Button
          kind="quiet"
          icon={props.part.state === 'used' ? 'undo' : 'trash'}
          label={t(props.part.state === 'used' ? 'returnPartNamed' : 'removePartNamed', {
            part: props.part.name,
          })}
          onClick={() =>
            void tell(
              props.part.state === 'used'
                ? repairs.returnPart({ part: props.part.id })
                : repairs.removePart({ part: props.part.id }),
            )
          }
        />
      </Show>
      <Show when={changing() && !props.fixed}>
        <div class={styles.ask}>
          <Show when={props.part.state === 'reserved'}>
            <QuantityField
              label={t('quantity')}
              value={props.part.quantity_milli}
              onCommit={(quantity_milli) =>
                quantity_milli !== null &&
                void tell(repairs.changePart({ part: props.part.id, quantity_milli }))
              }
            />
          </Show>
          <MoneyField
            label={t('unitPrice')}
            value={props.part.unitPrice_minor}
            onCommit={(unitPrice_minor) =>
              unitPrice_minor !== null &&
              void tell(repairs.changePart({ part: props.part.id, unitPrice_minor }))
            }
          />
        </div>
      </Show>
      <SerialsDialog part={props.part} open={naming()} onClose={() => setNaming(false)} />
    </li>
  );
}
