import { type JSX, Show } from 'solid-js';
import { Badge, Button, IconButton, useFormat, useWorkbench } from '@counterpart/sdk/view';
import type { ParkedSale } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './parked.module.css';

interface ParkedRowProps {
  readonly sale: ParkedSale;
  readonly busy: boolean;
  readonly onTakeUp: () => void;
  readonly onDelete: () => void;
  readonly onRelease: () => void;
}

type Who = ParkedSale['parked'];

/** One parked sale: what it is, and where; who has it, if somebody does. */
export function ParkedRow(props: ParkedRowProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const title = () =>
    props.sale.name ||
    props.sale.party?.name ||
    t('parked.unnamed', { time: format.time(props.sale.parked.at) });
  /** Another till's: this one has but one cart, and may always take its own up again. */
  const elsewhere = () => {
    const { holder } = props.sale;
    return holder !== null && holder.till.id !== workbench.till().id ? holder : undefined;
  };
  const who = ({ till, person, at }: Who) =>
    [till.name, person, day(at) ? format.time(at) : format.dateTime(at)].filter(Boolean).join(' · ');
  return (
    <li class={styles['row']} aria-label={title()}>
      <div class={styles['what']}>
        <span class={styles['name']}>{title()}</span>
        <span class={styles['detail']}>
          {t(props.sale.lineCount === 1 ? 'parked.line' : 'parked.lines', { count: props.sale.lineCount })}
          {' · '}
          {who(props.sale.parked)}
        </span>
        <Show when={elsewhere()}>
          {(holder) => (
            <span class={styles['held']}>
              <Badge tone="warning" icon="lock">
                {t('parked.heldAt', { who: who(holder()) })}
              </Badge>
            </span>
          )}
        </Show>
      </div>
      <span class={`cp-figures ${styles['total']}`}>{format.money(props.sale.total_minor)}</span>
      <Show
        when={elsewhere()}
        fallback={
          <>
            <span class={styles['action']}>
              <Button
                kind="primary"
                ref={markTakeUp}
                disabled={props.busy}
                label={t('parked.takeUpName', { name: title() })}
                onClick={props.onTakeUp}
              >
                {t('parked.takeUp')}
              </Button>
            </span>
            <IconButton
              icon="trash"
              label={t('parked.delete', { name: title() })}
              disabled={props.busy || props.sale.holder !== null}
              onClick={props.onDelete}
            />
          </>
        }
      >
        {(holder) => (
          <span class={styles['action']} title={t('parked.releaseHelp', { till: holder().till.name })}>
            <Button disabled={props.busy} onClick={props.onRelease}>
              {t('parked.release', { till: holder().till.name })}
            </Button>
          </span>
        )}
      </Show>
    </li>
  );
}

/** The arrows walk over these, from the first. */
function markTakeUp(button: HTMLButtonElement): void {
  button.setAttribute('data-take-up', '');
  button.setAttribute('data-autofocus', '');
}

function day(at: number): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}
