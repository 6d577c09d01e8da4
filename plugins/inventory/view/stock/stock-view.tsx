import { useView, useWorkbench } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { TakePage } from '../stock-takes/take-page.tsx';
import { StockSections } from './stock-sections.tsx';

/** The stock of the shop, or one stock take in its place; the view's argument says which. */
export function StockView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const [take, setTake] = createSignal<string | null>(null);
  const [wasCounting, setWasCounting] = createSignal(false);
  createEffect(on(view.argument, (argument) => argument !== undefined && show(argument)));
  const show = (id: string | null) => {
    setTake(id);
    setWasCounting(true);
    if (id === null && view.argument() !== undefined) workbench.open(view.id);
  };
  return (
    <Show
      when={take()}
      keyed
      fallback={<StockSections initial={wasCounting() ? 'takes' : 'onHand'} onTake={show} />}
    >
      {(id) => <TakePage id={id} onClose={() => show(null)} />}
    </Show>
  );
}
