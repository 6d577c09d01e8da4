import { useClient } from '@counterpart/sdk/view';
import { type Accessor, createSignal } from 'solid-js';
import { type RepairState, repairsContract, type Result } from '../../api/index.ts';
import { useTell } from '../shared/use-tell.ts';

/** A device as far as it is moved. */
export interface Movable {
  readonly id: string;
  readonly name: string;
  readonly state: RepairState;
}

export interface Mover {
  /** What waits for an answer: was it repaired or not? */
  readonly asking: Accessor<{ readonly device: Movable; readonly to: RepairState } | null>;
  readonly busy: Accessor<boolean>;
  move(device: Movable, to: RepairState): void;
  answer(result: Result): void;
  dismiss(): void;
}

/** Takes devices to other states; before one is ready, it has to be said what became of it. */
export function createMover(): Mover {
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [asking, setAsking] = createSignal<{ device: Movable; to: RepairState } | null>(null);
  const [busy, setBusy] = createSignal(false);
  const go = async (device: Movable, to: RepairState, result: Result | null) => {
    setBusy(true);
    const { id, state } = device;
    await tell(repairs.moveDevice({ device: id, from: state.id, to: to.id, result }));
    setBusy(false);
  };
  return {
    asking,
    busy,
    move(device, to) {
      if (to.class === 'ready') setAsking({ device: { ...device }, to });
      else void go(device, to, null);
    },
    answer(result) {
      const asked = asking();
      setAsking(null);
      if (asked) void go(asked.device, asked.to, result);
    },
    dismiss: () => setAsking(null),
  };
}
