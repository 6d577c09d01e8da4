import {
  Checkbox,
  ChecklistField,
  createLive,
  MoneyField,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { repairsContract, type TicketCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { DeviceDraft } from './intake-draft.ts';
import styles from './intake.module.css';
import { KnownDevices } from './known-devices.tsx';
import { PasscodeField } from './passcode-field.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import { SuggestedField } from './suggested-field.tsx';

interface DeviceFieldsProps {
  readonly device: DeviceDraft;
  readonly customer: TicketCustomer;
  /** What to look at on one of its kind. */
  readonly items: readonly string[];
  readonly onChange: (fields: Partial<DeviceDraft>) => void;
}

/** What is brought, what is wrong with it, and what it looked like when it came. */
export function DeviceFields(props: DeviceFieldsProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const kinds = createLive(() => repairs.deviceKinds({ brand: props.device.brand.trim() }));
  /** The repair whose warranty could be claimed, remembered while the box is not ticked. */
  const [claimable, setClaimable] = createSignal<string | null>(null);
  return (
    <div class={styles.device}>
      <KnownDevices
        customer={props.customer}
        serial={props.device.serial}
        onChoose={({ kind, brand, model, serial, claimOf }) => {
          setClaimable(claimOf);
          props.onChange({ kind, brand, model, serial, claimOf });
        }}
      />
      <Show when={claimable()}>
        <Checkbox
          label={t('isClaim')}
          description={t('isClaimHelp')}
          checked={props.device.claimOf !== null}
          onChange={(claims) => props.onChange({ claimOf: claims ? claimable() : null })}
        />
      </Show>
      <div class={styles.trio}>
        <SuggestedField
          label={t('kind')}
          maxLength={60}
          value={props.device.kind}
          suggestions={kinds()?.kinds ?? []}
          onChange={(kind) => props.onChange({ kind })}
        />
        <SuggestedField
          label={t('brand')}
          maxLength={60}
          value={props.device.brand}
          suggestions={kinds()?.brands ?? []}
          onChange={(brand) => props.onChange({ brand })}
        />
        <SuggestedField
          label={t('model')}
          maxLength={80}
          value={props.device.model}
          suggestions={props.device.brand.trim() === '' ? [] : (kinds()?.models ?? [])}
          onChange={(model) => props.onChange({ model })}
        />
      </div>
      <div class={styles.pair}>
        <TextField
          label={t('serial')}
          maxLength={60}
          takesScans
          value={props.device.serial}
          onChange={(serial) => props.onChange({ serial })}
        />
        <PasscodeField value={props.device.passcode} onChange={(passcode) => props.onChange({ passcode })} />
      </div>
      <TextField
        label={t('fault')}
        required
        multiline={3}
        maxLength={1000}
        value={props.device.fault}
        onChange={(fault) => props.onChange({ fault })}
      />
      <div class={styles.pair}>
        <TextField
          label={t('accessories')}
          maxLength={500}
          value={props.device.accessories}
          onChange={(accessories) => props.onChange({ accessories })}
        />
        <MoneyField
          label={t('costLimit')}
          value={props.device.costLimit_minor}
          onChange={(costLimit_minor) => props.onChange({ costLimit_minor })}
        />
      </div>
      <Show when={props.items.length > 0}>
        <ChecklistField
          label={t('condition')}
          items={props.items.map((name) => ({ id: name, label: name }))}
          value={props.device.answers}
          words={{ good: t('check.good'), bad: t('check.bad'), 'not-tested': t('check.not-tested') }}
          notes={props.device.notes}
          noteWord={t('note')}
          onNote={(name, note) => props.onChange({ notes: { ...props.device.notes, [name]: note } })}
          onChange={(answers) => props.onChange({ answers })}
        />
      </Show>
      <PhotoPicker photos={props.device.photos} onChange={(photos) => props.onChange({ photos })} />
    </div>
  );
}
