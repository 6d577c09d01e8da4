import {
  createLive,
  Loaded,
  Notice,
  SidePanel,
  type Tab,
  Tabs,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type Supplier } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import { SupplierForm } from './supplier-form.tsx';
import { SupplierRange } from './supplier-range.tsx';
import { SupplierStatus } from './supplier-status.tsx';

interface SupplierPanelProps {
  /** Null for a new one. */
  readonly id: string | null;
  readonly onClose: () => void;
  readonly onSaved: (supplier: Supplier) => void;
}

/** One supplier: who they are, and what they supply. */
export function SupplierPanel(props: SupplierPanelProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const supplier = createLive(() => (props.id === null ? undefined : inventory.supplier({ id: props.id })));
  return (
    <SidePanel
      title={props.id === null ? t('newSupplier') : (supplier()?.name ?? t('suppliers'))}
      onClose={() => props.onClose()}
    >
      <Show when={props.id !== null} fallback={<SupplierForm onSaved={props.onSaved} />}>
        <Loaded
          live={supplier}
          isEmpty={(found) => found === null}
          empty={<Notice tone="warning">{t('unknownSupplier')}</Notice>}
        >
          {(found) => <Show when={found()}>{(known) => <SupplierSides supplier={known()} />}</Show>}
        </Loaded>
      </Show>
    </SidePanel>
  );
}

function SupplierSides(props: { readonly supplier: Supplier }): JSX.Element {
  const workbench = useWorkbench();
  const sides: readonly Tab[] = [
    {
      id: 'details',
      title: t('details'),
      content: () => (
        <>
          <SupplierForm supplier={props.supplier} />
          <Show when={workbench.may('inventory.purchase')}>
            <SupplierStatus supplier={props.supplier} />
          </Show>
        </>
      ),
    },
    {
      id: 'range',
      title: t('products'),
      content: () => <SupplierRange supplier={props.supplier.id} />,
    },
  ];
  return (
    <>
      <Show when={props.supplier.status === 'archived'}>
        <Notice tone="warning">{t('supplierIsArchived')}</Notice>
      </Show>
      <Tabs label={t('supplierSides')} tabs={sides} />
    </>
  );
}
