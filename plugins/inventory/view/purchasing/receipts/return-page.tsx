import { isRefusal, newId, toFaultData } from '@counterpart/sdk';
import {
  Button,
  createLive,
  EmptyState,
  Notice,
  Page,
  Select,
  TextField,
  Toolbar,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { type GoodsReceipt, inventoryContract, type Purchasable } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import { createLocations } from '../../stock/create-locations.ts';
import { LocationField } from '../../stock/location-field.tsx';
import { Back } from '../back.tsx';
import order from '../orders/order.module.css';
import type { Added } from '../focus-added.ts';
import { ProductPicker } from '../product-picker.tsx';
import { readScans } from '../read-scans.ts';
import { createDelivery, named } from './delivery-draft.ts';
import { DeliveryLines } from './delivery-lines.tsx';

interface ReturnPageProps {
  /** They came with it, and no more goes back than came; null: nobody says with which. */
  readonly receipt: GoodsReceipt | null;
  readonly onPosted: (receipt: GoodsReceipt) => void;
  readonly onClose: () => void;
}

/** Goods that go back to a supplier, at what they cost. */
export function ReturnPage(props: ReturnPageProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const goods = createDelivery(null);
  const from = untrack(() => props.receipt);
  const came = new Map(
    from === null ? [] : whatCanGoBack(from).map((line) => [goods.add(line.found), line.id]),
  );
  for (const key of came.keys()) goods.change(key, { quantity_milli: null });
  const suppliers = createLive(() => inventory.suppliers({}));
  const [supplier, setSupplier] = createSignal(from?.supplier.id ?? '');
  const locations = createLocations();
  const [location, setLocation] = createSignal(from?.location.id ?? '');
  const [note, setNote] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const requestId = newId();
  let picker: HTMLInputElement | undefined;
  const [added, setAdded] = createSignal<Added>();
  const add = (found: Purchasable) => setAdded({ key: goods.add(found) });
  readScans(supplier, add);
  const count = () => goods.counted().length;
  const post = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const lines = goods.counted().map(({ key, product, unit, quantity_milli, ...line }) => ({
        ...(came.has(key) && { receiptLine: came.get(key)! }),
        product: product.id,
        unit: unit.id,
        quantity_milli: quantity_milli!,
        ...named(line),
      }));
      const posted = await inventory.returnToSupplier(
        {
          supplier: supplier(),
          ...(location() !== '' && { location: location() }),
          reference: goods.values.reference,
          note: note(),
          lines,
        },
        { requestId },
      );
      if (isRefusal(posted)) return void setProblem(posted.message);
      workbench.notify({ kind: 'success', text: t('delivery.posted', { number: posted.number }) });
      props.onPosted(posted);
    } catch (error) {
      setProblem(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page
      title={t('giveBack.title')}
      actions={
        <Button
          kind="primary"
          icon="undo"
          shortcut="F9"
          busy={busy()}
          disabled={count() === 0 || supplier() === ''}
          onClick={() => void post()}
        >
          {count() === 1
            ? t('giveBack.postOne')
            : t('giveBack.post', { count: format.quantity(count() * 1000) })}
        </Button>
      }
      toolbar={
        <Toolbar label={t('giveBack.title')}>
          <Back onClose={props.onClose} />
        </Toolbar>
      }
    >
      <div class={order.body}>
        <Show when={problem()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
        <div class={order.head}>
          <Select
            label={t('supplier')}
            required
            placeholder={t('chooseSupplier')}
            value={supplier()}
            disabled={from !== null}
            options={(suppliers() ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setSupplier}
          />
          <LocationField
            label={t('giveBack.outOf')}
            locations={locations}
            value={location()}
            onChange={setLocation}
          />
          <TextField
            label={t('giveBack.reference')}
            maxLength={80}
            takesScans
            value={goods.values.reference}
            onChange={(reference) => goods.set({ reference })}
          />
          <TextField label={t('reason')} maxLength={500} value={note()} onChange={setNote} />
        </div>
        <Show when={supplier() !== ''}>
          <ProductPicker
            supplier={supplier()}
            label={t('addProduct')}
            shortcut="F2"
            ref={(input) => (picker = input)}
            onChoose={add}
          />
        </Show>
        <Show
          when={goods.values.lines.length > 0}
          fallback={<EmptyState icon="undo" title={t('giveBack.empty')} text={t('giveBack.emptyHint')} />}
        >
          <DeliveryLines
            delivery={goods}
            costs={false}
            ordered={false}
            added={added()}
            onDone={() => picker?.focus()}
          />
        </Show>
      </div>
    </Page>
  );
}

/** What came and did not go back yet, as a line to be counted. */
function whatCanGoBack({ lines }: GoodsReceipt): { readonly id: string; readonly found: Purchasable }[] {
  return lines
    .filter(({ base_milli, returned_milli }) => returned_milli < base_milli)
    .map(({ id, product, hasSerials, unit }) => ({
      id,
      found: {
        product,
        code: '',
        hasSerials,
        units: [unit],
        unit,
        cost_minor: null,
        pack_milli: 1000,
        minimum_milli: 0,
        exact: true,
      },
    }));
}
