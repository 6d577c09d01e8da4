import { createSignal, For, type JSX, Show } from 'solid-js';
import { isRefusal } from '@counterpart/sdk';
import { Dialog, EmptyState, Notice, useWorkbench } from '@counterpart/sdk/view';
import type { ParkedSale } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import styles from './parked.module.css';
import { ParkedRow } from './parked-row.tsx';

interface ParkedDialogProps {
  readonly model: CartModel;
  readonly parked: readonly ParkedSale[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The parked sales of all tills. Taking one up parks what is in the cart first: nothing is lost, nothing is asked. */
export function ParkedDialog(props: ParkedDialogProps): JSX.Element {
  const workbench = useWorkbench();
  const { model } = props;
  const { sales } = model;
  const [busy, setBusy] = createSignal(false);
  const occupied = () => (model.cart()?.lines.length ?? 0) > 0;
  let list: HTMLUListElement | undefined;

  const exclusively = async (work: () => Promise<void>) => {
    if (busy()) return;
    setBusy(true);
    await work().finally(() => setBusy(false));
  };
  const takeUp = ({ id }: ParkedSale) =>
    exclusively(async () => {
      if (occupied()) {
        const parked = await model.run(sales.parkSale({}));
        if (parked === undefined || isRefusal(parked)) return;
      }
      const taken = await model.run(sales.takeParked({ id }));
      if (taken !== undefined && !isRefusal(taken)) props.onClose();
    });
  const remove = ({ id, name }: ParkedSale) =>
    exclusively(async () => {
      if (!(await model.done(sales.deleteParked({ id })))) return;
      workbench.notify({
        kind: 'info',
        text: name === '' ? t('parked.deleted') : t('parked.deletedName', { name }),
        action: { label: t('cart.restored'), run: () => void model.done(sales.restoreParked({ id })) },
      });
    });
  const release = ({ id }: ParkedSale) =>
    exclusively(async () => void (await model.done(sales.releaseParked({ id }))));

  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !list) return;
    const buttons = [...list.querySelectorAll<HTMLElement>('[data-take-up]')];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
    event.preventDefault();
    next?.focus();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('parked.title')}
      description={occupied() && props.parked.length > 0 ? t('parked.parksFirst') : undefined}
    >
      <Show when={model.message()}>{(message) => <Notice tone="danger">{message()}</Notice>}</Show>
      <Show
        when={props.parked.length > 0}
        fallback={<EmptyState icon="pause" title={t('parked.none')} text={t('parked.noneHelp')} />}
      >
        <ul
          class={styles['list']}
          aria-label={t('parked.title')}
          ref={(element) => (list = element)}
          onKeyDown={walk}
        >
          <For each={props.parked}>
            {(sale) => (
              <ParkedRow
                sale={sale}
                busy={busy()}
                onTakeUp={() => void takeUp(sale)}
                onDelete={() => void remove(sale)}
                onRelease={() => void release(sale)}
              />
            )}
          </For>
        </ul>
      </Show>
    </Dialog>
  );
}
