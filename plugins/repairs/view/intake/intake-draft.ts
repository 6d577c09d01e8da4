import { newId } from '@counterpart/sdk';
import type { ChecklistAnswers, Signature } from '@counterpart/sdk/view';
import { createSignal } from 'solid-js';
import { createStore, unwrap } from 'solid-js/store';
import type { KnownDevice, NewDevice, OpenTicket, Priority, TicketCustomer } from '../../api/index.ts';
import { NOBODY } from '../shared/nobody.ts';

/** A device as it is being written down. */
export interface DeviceDraft {
  readonly id: string;
  readonly kind: string;
  readonly brand: string;
  readonly model: string;
  readonly serial: string;
  readonly fault: string;
  readonly accessories: string;
  readonly passcode: string;
  readonly costLimit_minor: number | null;
  /** By the names of the points. */
  readonly answers: ChecklistAnswers;
  /** By the names of the points. */
  readonly notes: Readonly<Record<string, string>>;
  readonly photos: readonly File[];
  /** The earlier repair whose warranty is claimed. */
  readonly claimOf: string | null;
}

export interface IntakeValues {
  readonly customer: TicketCustomer;
  readonly devices: DeviceDraft[];
  readonly due: string;
  readonly priority: Priority;
  /** {@link NOBODY} for nobody. */
  readonly technician: string;
  readonly note: string;
}

export type IntakeDraft = ReturnType<typeof createIntakeDraft>;

export function emptyDevice(): DeviceDraft {
  return {
    id: newId(),
    kind: '',
    brand: '',
    model: '',
    serial: '',
    fault: '',
    accessories: '',
    passcode: '',
    costLimit_minor: null,
    answers: {},
    notes: {},
    photos: [],
    claimOf: null,
  };
}

/** What is known so far of who comes with what. */
export function createIntakeDraft(due: string) {
  const [values, setValues] = createStore<IntakeValues>({
    customer: { party: null, name: '', phone: '' },
    devices: [emptyDevice()],
    due,
    priority: 'normal',
    technician: NOBODY,
    note: '',
  });
  const [current, setCurrent] = createSignal(0);
  const [signature, sign] = createSignal<Signature | null>(null);
  const change = (fields: Partial<DeviceDraft>) => setValues('devices', current(), fields);
  return {
    values,
    current,
    signature,
    sign,
    device: () => values.devices[current()]!,
    set: (fields: Partial<Omit<IntakeValues, 'devices'>>) => setValues(fields),
    change,
    /** Another one that was here before: what it is needs not be typed again. */
    recognise({ kind, brand, model, serial, claimOf }: KnownDevice) {
      change({ kind, brand, model, serial, claimOf });
    },
    look: setCurrent,
    add() {
      setValues('devices', values.devices.length, emptyDevice());
      setCurrent(values.devices.length - 1);
    },
    remove() {
      const gone = current();
      setCurrent(Math.max(0, gone - 1));
      setValues({ devices: values.devices.toSpliced(gone, 1) });
    },
    taken: () => unwrap(values),
  };
}

/** What is missing before it can be taken in; undefined when nothing is. */
export function missing({ customer, devices }: IntakeValues): 'customer' | 'device' | 'fault' | undefined {
  if (customer.party === null && customer.name.trim() === '' && customer.phone.trim() === '')
    return 'customer';
  if (devices.some(({ kind, brand, model }) => `${kind}${brand}${model}`.trim() === '')) return 'device';
  return devices.some(({ fault }) => fault.trim() === '') ? 'fault' : undefined;
}

/** The draft as `repairs.openTicket` takes it; `itemsOf` says what there was to look at. */
export function toTicket(values: IntakeValues, itemsOf: (kind: string) => readonly string[]): OpenTicket {
  return {
    customer: { ...values.customer },
    due: values.due === '' ? null : values.due,
    priority: values.priority,
    technician: values.technician === NOBODY ? null : values.technician,
    note: values.note,
    devices: values.devices.map((device) => toDevice(device, itemsOf(device.kind))),
  };
}

export function toDevice(draft: DeviceDraft, items: readonly string[]): NewDevice {
  const { id, kind, brand, model, serial, fault, accessories, costLimit_minor, claimOf } = draft;
  return {
    id,
    kind,
    brand,
    model,
    serial,
    fault,
    accessories,
    costLimit_minor,
    claimOf,
    warrantyMonths: null,
    checks: items.map((name) => ({
      name,
      answer: draft.answers[name] ?? 'not-tested',
      note: draft.notes[name]?.trim() ?? '',
    })),
    ...(draft.passcode === '' ? {} : { passcode: draft.passcode }),
  };
}
