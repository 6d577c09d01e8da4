import { Button, Dialog, uploadFile, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { repairsContract, type Ticket } from '../../api/index.ts';
import { createChecklists } from '../intake/create-checklists.ts';
import { DeviceFields } from '../intake/device-fields.tsx';
import { type DeviceDraft, emptyDevice, toDevice } from '../intake/intake-draft.ts';
import { useTell } from '../shared/use-tell.ts';
import { t } from '../text/t.ts';

interface AddDeviceDialogProps {
  readonly ticket: Ticket;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdded: (device: string) => void;
}

/** Takes in another device under the same number. */
export function AddDeviceDialog(props: AddDeviceDialogProps): JSX.Element {
  return (
    <Show when={props.open}>
      <OpenDialog {...props} />
    </Show>
  );
}

function OpenDialog(props: AddDeviceDialogProps): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const itemsOf = createChecklists();
  const [device, setDevice] = createSignal(emptyDevice());
  const [busy, setBusy] = createSignal(false);
  const change = (fields: Partial<DeviceDraft>) => setDevice({ ...device(), ...fields });
  const lacks = () => {
    const { kind, brand, model, fault } = device();
    return `${kind}${brand}${model}`.trim() === '' || fault.trim() === '';
  };
  const add = async () => {
    setBusy(true);
    const draft = device();
    const added = await tell(
      repairs.addDevice({ ticket: props.ticket.id, device: toDevice(draft, itemsOf(draft.kind)) }),
    );
    for (const photo of added ? draft.photos : []) {
      const sent = await tell(uploadFile(workbench, photo));
      if (sent) await tell(repairs.addPhoto({ device: draft.id, upload: sent.upload }));
    }
    setBusy(false);
    if (added) props.onAdded(draft.id);
  };
  return (
    <Dialog
      open
      size="large"
      onClose={() => props.onClose()}
      title={t('anotherDevice')}
      actions={
        <Button kind="primary" busy={busy()} disabled={lacks()} onClick={() => void add()}>
          {t('addDevice')}
        </Button>
      }
    >
      <DeviceFields
        device={device()}
        customer={props.ticket.customer}
        items={itemsOf(device().kind)}
        onChange={change}
      />
    </Dialog>
  );
}
