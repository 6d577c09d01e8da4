import type { Priority, Result, TicketCustomer } from '../../api/index.ts';

export interface SampleJob {
  readonly device: {
    readonly kind: string;
    readonly brand: string;
    readonly model: string;
    readonly serial: string;
    readonly fault: string;
    readonly accessories?: string;
    readonly passcode?: string;
  };
  readonly dueInDays: number;
  readonly priority?: Priority;
  /** Whoever fills the shop repairs it. */
  readonly mine?: boolean;
  /** Name and price, to two decimals. */
  readonly parts?: readonly (readonly [string, number])[];
  readonly labour?: readonly (readonly [string, number, ('labour' | 'diagnosis')?])[];
  readonly estimate?: 'sent' | 'approved' | 'declined';
  readonly path?: readonly string[];
  readonly result?: Result;
}

export const WALK_INS: readonly TicketCustomer[] = [
  { party: null, name: 'Rosa Pereira', phone: '+351 21 555 0142' },
  { party: null, name: 'Tom Whitfield', phone: '020 7946 0313' },
];

/** A workshop in the middle of a week: something in every state, one late, one urgent. */
export const sampleJobs: readonly SampleJob[] = [
  {
    device: {
      kind: 'Phone',
      brand: 'Apple',
      model: 'iPhone 13',
      serial: '356938035643809',
      fault: 'Display is cracked, touch works in the upper half only.',
      accessories: 'Case',
      passcode: '258036',
    },
    dueInDays: 2,
    mine: true,
  },
  {
    device: {
      kind: 'Laptop',
      brand: 'Lenovo',
      model: 'ThinkPad T14',
      serial: 'PF-2WXYZ1',
      fault: 'Switches itself off after some minutes.',
      accessories: 'Power supply',
    },
    dueInDays: -1,
    priority: 'high',
    mine: true,
    labour: [['Diagnosis', 2500, 'diagnosis']],
    path: ['diagnosing'],
  },
  {
    device: {
      kind: 'Phone',
      brand: 'Samsung',
      model: 'Galaxy S22',
      serial: '352094087123456',
      fault: 'Battery lasts half a day.',
    },
    dueInDays: 3,
    parts: [['Battery Galaxy S22', 4900]],
    labour: [['Replace battery', 3500]],
    estimate: 'sent',
  },
  {
    device: {
      kind: 'Tablet',
      brand: 'Apple',
      model: 'iPad Air',
      serial: 'DMPX1234',
      fault: 'Charging port is loose.',
    },
    dueInDays: 1,
    priority: 'urgent',
    parts: [['Charging port', 2900]],
    labour: [['Solder charging port', 6000]],
    estimate: 'approved',
    path: ['in-repair'],
    mine: true,
  },
  {
    device: {
      kind: 'Console',
      brand: 'Nintendo',
      model: 'Switch',
      serial: 'XKW10012345678',
      fault: 'Left stick drifts.',
    },
    dueInDays: 4,
    parts: [['Stick', 1500]],
    labour: [['Replace stick', 2500]],
    path: ['awaiting-parts'],
  },
  {
    device: {
      kind: 'Phone',
      brand: 'Fairphone',
      model: '4',
      serial: '354725110001234',
      fault: 'Loudspeaker rattles.',
    },
    dueInDays: 0,
    parts: [['Loudspeaker', 1990]],
    labour: [['Replace loudspeaker', 1500]],
    path: ['in-repair', 'ready'],
  },
  {
    device: {
      kind: 'Laptop',
      brand: 'Apple',
      model: 'MacBook Air',
      serial: 'C02XYZ123',
      fault: 'Coffee over the keyboard.',
    },
    dueInDays: 5,
    labour: [['Diagnosis', 2500, 'diagnosis']],
    parts: [['Main board', 42_000]],
    estimate: 'declined',
    path: ['ready'],
    result: 'unrepaired',
  },
];
