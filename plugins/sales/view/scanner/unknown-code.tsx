import { createSignal, For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Button, Dialog, IconButton, Notice, useWorkbench } from '@counterpart/sdk/view';
import { NewItems } from '../../api/index.ts';
import type { CartModel, UnknownCode } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import styles from './unknown-code.module.css';

/** A code that nothing has: why, and what a module offers to make of it; made, the sale goes on with it. */
export function UnknownCodeNotice(props: {
  readonly model: CartModel;
  readonly unknown: UnknownCode;
}): JSX.Element {
  const workbench = useWorkbench();
  const [making, setMaking] = createSignal<string>();
  const offers = () =>
    props.unknown.canBeMade
      ? workbench.joined(NewItems).filter(({ value }) => workbench.may(value.permission))
      : [];
  const chosen = () => offers().find(({ id }) => id === making());
  const goOn = () => {
    const { text } = props.unknown;
    setMaking(undefined);
    props.model.offer(undefined);
    void props.model.run(props.model.sales.scan({ code: text }));
  };
  return (
    <Notice
      tone="warning"
      action={<IconButton icon="x" label={t('receipt.close')} onClick={() => props.model.offer(undefined)} />}
    >
      <span class={styles['unknown']}>
        <span>{props.unknown.message}</span>
        <For each={offers()}>
          {(offer) => (
            <Button icon="plus" onClick={() => setMaking(offer.id)}>
              {offer.title}
            </Button>
          )}
        </For>
      </span>
      <Show when={chosen()}>
        {(offer) => (
          <Dialog open onClose={() => setMaking(undefined)} title={offer().title}>
            <Dynamic component={offer().value.form} code={props.unknown.code} onDone={goOn} />
          </Dialog>
        )}
      </Show>
    </Notice>
  );
}
