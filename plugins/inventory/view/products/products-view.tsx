import {
  Button,
  createColumnChoice,
  ExportButton,
  ImportDialog,
  Page,
  useView,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from 'solid-js';
import { CategoriesPanel } from '../categories/categories-panel.tsx';
import { serialOfArgument } from '../serials/serial-argument.ts';
import { SerialPanel } from '../serials/serial-panel.tsx';
import { t } from '../text/t.ts';
import { createProductList } from './create-product-list.ts';
import { NewProductPanel } from './new-product-panel.tsx';
import { productListColumns } from './product-columns.tsx';
import { ProductList } from './product-list.tsx';
import { ProductPanel } from './panel/product-panel.tsx';
import { ProductToolbar } from './product-toolbar.tsx';

/** What the argument of the view may ask for beside the id of a product. */
const NEW = 'new';
const IMPORT = 'import';
const CATEGORIES = 'categories';

/** The product list with a panel for one of them. */
export function ProductsView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const list = createProductList();
  const columns = createColumnChoice('inventory.products', productListColumns);
  const [open, setOpen] = createSignal<string | null>(null);
  const [importing, setImporting] = createSignal(false);

  // The command bar and commands say through the argument what to show; clicks in the list say it here.
  createEffect(
    on(view.argument, (argument) => {
      if (argument === IMPORT) setImporting(true);
      else if (argument !== undefined) setOpen(argument);
    }),
  );
  const forgetArgument = () => {
    if (view.argument() !== undefined) workbench.open(view.id);
  };
  const close = () => {
    setOpen(null);
    forgetArgument();
  };
  const closeImport = () => {
    setImporting(false);
    forgetArgument();
  };
  return (
    <>
      <Page
        title={t('products')}
        actions={
          <>
            <Show when={workbench.may('inventory.edit')}>
              <Button icon="boxes" pressed={open() === CATEGORIES} onClick={() => setOpen(CATEGORIES)}>
                {t('categories')}
              </Button>
            </Show>
            <Show when={workbench.may('inventory.export')}>
              <ExportButton kind="products" things={t('things')} fileName={t('exportFile')} />
            </Show>
            <Show when={workbench.may('inventory.import')}>
              <Button icon="upload" onClick={() => setImporting(true)}>
                {t('importProducts')}
              </Button>
            </Show>
            <Show when={workbench.may('inventory.edit')}>
              <Button kind="primary" icon="plus" onClick={() => setOpen(NEW)}>
                {t('newProduct')}
              </Button>
            </Show>
          </>
        }
        toolbar={<ProductToolbar list={list} columns={columns} />}
        panel={
          <Switch>
            <Match when={open() === NEW}>
              <NewProductPanel onClose={close} onSaved={(product) => setOpen(product.id)} />
            </Match>
            <Match when={open() === CATEGORIES}>
              <CategoriesPanel onClose={close} />
            </Match>
            <Match when={serialOfArgument(open() ?? '')} keyed>
              {(id) => <SerialPanel id={id} onProduct={setOpen} onClose={close} />}
            </Match>
            <Match when={open()} keyed>
              {(id) => <ProductPanel id={id} onClose={close} />}
            </Match>
          </Switch>
        }
      >
        <ProductList
          list={list}
          columns={columns}
          selected={open()}
          onSelect={setOpen}
          onNew={() => setOpen(NEW)}
          onImport={() => setImporting(true)}
        />
      </Page>
      <ImportDialog
        kind="products"
        title={t('importProducts')}
        thing={t('thing')}
        things={t('things')}
        hint={t('chooseFileHint')}
        open={importing()}
        onClose={closeImport}
      />
    </>
  );
}
