import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { Page, useView, useWorkbench } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import { createSalesList } from './create-sales-list.ts';
import { DocumentPanel } from './document-panel.tsx';
import { SalesTable } from './sales-table.tsx';
import { SalesToolbar } from './sales-toolbar.tsx';

/** What was posted at all tills, and one document beside it; the view's argument says which. */
export function HistoryView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const list = createSalesList();
  const [open, setOpen] = createSignal<string | null>(null);
  createEffect(on(view.argument, (argument) => argument !== undefined && setOpen(argument)));
  const close = () => {
    setOpen(null);
    if (view.argument() !== undefined) workbench.open(view.id);
  };
  return (
    <Page
      title={t('history.title')}
      toolbar={<SalesToolbar list={list} />}
      panel={
        <Show when={open()} keyed>
          {(id) => <DocumentPanel id={id} onOpen={setOpen} onClose={close} />}
        </Show>
      }
    >
      <SalesTable list={list} selected={open()} onSelect={setOpen} />
    </Page>
  );
}
