import { useView, useWorkbench } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { TakeList } from '../stock-takes/take-list.tsx';
import { TakePage } from '../stock-takes/take-page.tsx';

/** The stock of the shop: its stock takes, one of them in their place; the view's argument says which. */
export function StockView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const [take, setTake] = createSignal<string | null>(null);
  createEffect(on(view.argument, (argument) => argument !== undefined && setTake(argument)));
  const show = (id: string | null) => {
    setTake(id);
    if (view.argument() !== undefined) workbench.open(view.id);
  };
  return (
    <Show when={take()} keyed fallback={<TakeList onOpen={show} />}>
      {(id) => <TakePage id={id} onClose={() => show(null)} />}
    </Show>
  );
}
