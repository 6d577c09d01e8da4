import {
  Button,
  createColumnChoice,
  createOpenRecord,
  ExportButton,
  ImportDialog,
  Page,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Match, Show, Switch } from 'solid-js';
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
const CATEGORIES = 'categories';

/** The product list with a panel for one of them. */
export function ProductsView(): JSX.Element {
  const workbench = useWorkbench();
  const list = createProductList();
  const columns = createColumnChoice('inventory.products', productListColumns);
  const { open, importing, show, startImport, close, closeImport } = createOpenRecord();
  return (
    <>
      <Page
        title={t('products')}
        actions={
          <>
            <Show when={workbench.may('inventory.edit')}>
              <Button icon="boxes" pressed={open() === CATEGORIES} onClick={() => show(CATEGORIES)}>
                {t('categories')}
              </Button>
            </Show>
            <Show when={workbench.may('inventory.export')}>
              <ExportButton kind="products" things={t('things')} fileName={t('exportFile')} />
            </Show>
            <Show when={workbench.may('inventory.import')}>
              <Button icon="upload" onClick={startImport}>
                {t('importProducts')}
              </Button>
            </Show>
            <Show when={workbench.may('inventory.edit')}>
              <Button kind="primary" icon="plus" onClick={() => show(NEW)}>
                {t('newProduct')}
              </Button>
            </Show>
          </>
        }
        toolbar={<ProductToolbar list={list} columns={columns} />}
        panel={
          <Switch>
            <Match when={open() === NEW}>
              <NewProductPanel onClose={close} onSaved={(product) => show(product.id)} />
            </Match>
            <Match when={open() === CATEGORIES}>
              <CategoriesPanel onClose={close} />
            </Match>
            <Match when={serialOfArgument(open() ?? '')} keyed>
              {(id) => <SerialPanel id={id} onProduct={show} onClose={close} />}
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
          onSelect={show}
          onNew={() => show(NEW)}
          onImport={startImport}
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
