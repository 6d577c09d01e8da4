import { isRefusal, toFaultData } from '@counterpart/sdk';
import {
  Button,
  createLive,
  Dialog,
  EmptyState,
  MoneyField,
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
import {
  type GoodsReceipt,
  inventoryContract,
  type Purchasable,
  type PurchaseOrder,
} from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import { createLocations } from '../../stock/create-locations.ts';
import { LocationField } from '../../stock/location-field.tsx';
import { Back } from '../back.tsx';
import order from '../orders/order.module.css';
import type { Added } from '../focus-added.ts';
import { ProductPicker } from '../product-picker.tsx';
import { readScans } from '../read-scans.ts';
import { createDelivery } from './delivery-draft.ts';
import { DeliveryLines } from './delivery-lines.tsx';

interface DeliveryPageProps {
  /** Null: delivered without an order. */
  readonly order: PurchaseOrder | null;
  readonly onPosted: (receipt: GoodsReceipt) => void;
  readonly onClose: () => void;
}

/** A delivery to be counted and posted, on an order as it was when the page was opened, or without one. */
export function DeliveryPage(props: DeliveryPageProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const ordered = untrack(() => props.order);
  const delivery = createDelivery(ordered);
  const suppliers = createLive(() => (ordered ? undefined : inventory.suppliers({})));
  const [supplier, setSupplier] = createSignal(ordered?.supplier.id ?? '');
  const locations = createLocations();
  const [location, setLocation] = createSignal(ordered?.location.id ?? '');
  const [surplus, setSurplus] = createSignal<string>();
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const costs = () => workbench.may('inventory.purchase');
  const stale = () => ordered !== null && props.order !== null && props.order.revision !== ordered.revision;
  let picker: HTMLInputElement | undefined;
  const [added, setAdded] = createSignal<Added>();
  const add = (found: Purchasable) => setAdded({ key: delivery.add(found) });
  readScans(supplier, add);
  const post = async (confirmed: boolean) => {
    const from = ordered ? { order: ordered.id, revision: ordered.revision } : { supplier: supplier() };
    const place = { ...from, ...(location() !== '' && { location: location() }) };
    const input = { ...delivery.input(place), confirmed };
    setBusy(true);
    setProblem(undefined);
    setSurplus(undefined);
    try {
      const posted = await inventory.receiveGoods(input, { requestId: delivery.requestId(input) });
      if (!isRefusal(posted)) {
        workbench.notify({ kind: 'success', text: t('delivery.posted', { number: posted.number }) });
        props.onPosted(posted);
      } else if (posted.refused === 'more-than-ordered') setSurplus(posted.message);
      else setProblem(posted.message);
    } catch (error) {
      setProblem(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
  };
  const count = () => delivery.counted().length;
  return (
    <Page
      title={ordered ? t('delivery.of', { number: ordered.number }) : t('delivery.direct')}
      actions={
        <>
          <Show when={ordered}>
            <Button onClick={() => delivery.fill(true)}>{t('delivery.everything')}</Button>
            <Button onClick={() => delivery.fill(false)}>{t('delivery.nothing')}</Button>
          </Show>
          <Button
            kind="primary"
            icon="check"
            shortcut="F9"
            busy={busy()}
            disabled={count() === 0 || supplier() === '' || stale()}
            onClick={() => void post(false)}
          >
            {count() === 1
              ? t('delivery.postOne')
              : t('delivery.post', { count: format.quantity(count() * 1000) })}
          </Button>
        </>
      }
      toolbar={
        <Toolbar label={t('delivery.one')}>
          <Back onClose={props.onClose} />
          <Show when={ordered}>{(from) => <span class={order.state}>{from().supplier.name}</span>}</Show>
        </Toolbar>
      }
    >
      <div class={order.body}>
        <Show when={stale()}>
          <Notice tone="warning">{t('delivery.stale')}</Notice>
        </Show>
        <Show when={problem()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
        <div class={order.head}>
          <Show when={!ordered}>
            <Select
              label={t('supplier')}
              required
              placeholder={t('chooseSupplier')}
              value={supplier()}
              options={(suppliers() ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setSupplier}
            />
          </Show>
          <LocationField
            label={t('delivery.into')}
            locations={locations}
            named={ordered !== null}
            value={location()}
            onChange={setLocation}
          />
          <TextField
            label={t('delivery.reference')}
            maxLength={80}
            takesScans
            value={delivery.values.reference}
            onChange={(reference) => delivery.set({ reference })}
          />
          <Show when={costs()}>
            <MoneyField
              label={t('delivery.freight')}
              value={delivery.values.extra_minor}
              onChange={(extra_minor) => delivery.set({ extra_minor })}
            />
          </Show>
        </div>
        <Show when={supplier() !== ''}>
          <ProductPicker
            supplier={supplier()}
            label={t(ordered ? 'delivery.addBesides' : 'addProduct')}
            shortcut="F2"
            ref={(input) => (picker = input)}
            onChoose={add}
          />
        </Show>
        <Show
          when={delivery.values.lines.length > 0}
          fallback={<EmptyState icon="package" title={t('delivery.empty')} text={t('delivery.emptyHint')} />}
        >
          <DeliveryLines
            delivery={delivery}
            costs={costs()}
            ordered={ordered !== null}
            added={added()}
            onDone={() => picker?.focus()}
          />
        </Show>
      </div>
      <Dialog
        open={surplus() !== undefined}
        onClose={() => setSurplus(undefined)}
        title={t('delivery.surplusTitle')}
        description={surplus()}
        actions={
          <>
            <Button onClick={() => setSurplus(undefined)}>{t('delivery.countAgain')}</Button>
            <Button kind="primary" busy={busy()} onClick={() => void post(true)}>
              {t('delivery.confirmSurplus')}
            </Button>
          </>
        }
      />
    </Page>
  );
}
