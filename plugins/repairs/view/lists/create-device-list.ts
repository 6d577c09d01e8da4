import {
  createLive,
  createWindowedRows,
  type Live,
  useClient,
  useWorkbench,
  type WindowedRows,
} from '@counterpart/sdk/view';
import { type Accessor, createSignal } from 'solid-js';
import { type DeviceCard, type DevicesInput, type DevicesPage, repairsContract } from '../../api/index.ts';
import { today } from '../shared/today.ts';

/** What is looked at: where everything stands, one list of it, a person's own work, or what is late. */
export const SECTIONS = ['board', 'list', 'mine', 'overdue'] as const;
export type Section = (typeof SECTIONS)[number];

/** Which devices a list shows: those in the shop, or those that left it. */
export type Kept = 'here' | 'closed';

/** A board longer than this says so, and a search narrows it. */
const BOARD_LIMIT = 500;
const CLOSED = ['closed'] as const;

export interface DeviceListState {
  readonly section: Accessor<Section>;
  readonly term: Accessor<string>;
  readonly technician: Accessor<string | null>;
  readonly kept: Accessor<Kept>;
  /** Everything that is not closed, for the board. */
  readonly board: Live<DevicesPage>;
  readonly rows: WindowedRows<DeviceCard>;
  /** How many are late, whatever else is chosen. */
  readonly overdue: Accessor<number>;
  show(section: Section): void;
  search(term: string): void;
  of(technician: string | null): void;
  keep(kept: Kept): void;
}

/** What is looked at and how it is narrowed; kept while a ticket is in its place. */
export function createDeviceList(inFront: Accessor<boolean>): DeviceListState {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const [section, show] = createSignal<Section>('board');
  const [term, search] = createSignal('');
  const [technician, of] = createSignal<string | null>(null);
  const [kept, keep] = createSignal<Kept>('here');
  const narrowed = (): Partial<DevicesInput> => ({ term: term().trim(), technician: technician() });
  const asked = (): Partial<DevicesInput> => {
    if (section() === 'mine') return { ...narrowed(), technician: workbench.user()?.id ?? null };
    if (section() === 'overdue') return { ...narrowed(), dueBefore: today() };
    return { ...narrowed(), ...(kept() === 'closed' ? { classes: [...CLOSED] } : {}) };
  };
  const board = createLive(() =>
    inFront() && section() === 'board' ? repairs.devices({ ...narrowed(), limit: BOARD_LIMIT }) : undefined,
  );
  const rows = createWindowedRows(
    (window) => repairs.devices({ ...asked(), ...window }),
    (page) => page.devices,
  );
  const late = createLive(() => repairs.devices({ dueBefore: today(), limit: 1 }));
  return {
    section,
    term,
    technician,
    kept,
    board,
    rows,
    overdue: () => late()?.total ?? 0,
    show,
    search,
    of,
    keep,
  };
}
