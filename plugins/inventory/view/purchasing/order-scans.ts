import type { CodeReader } from '@counterpart/sdk';

type Reads = (code: string) => Promise<boolean>;

/** Who takes scans in this window just now: an order that is being written, or a delivery that is being counted. */
const holders: { readonly visible: () => boolean; readonly reads: Reads }[] = [];

/** From now on, and while it is in front, scans come here; until it is disposed of. */
export function takeScans(visible: () => boolean, reads: Reads): { dispose(): void } {
  const holder = { visible, reads };
  holders.push(holder);
  return { dispose: () => void holders.splice(holders.indexOf(holder), 1) };
}

/** A scan while an order or a delivery is in front adds to it; elsewhere it is somebody else's. */
export function purchasingReader(): CodeReader {
  return {
    read: async (code) => {
      const holder = holders.findLast(({ visible }) => visible());
      return holder ? holder.reads(code) : false;
    },
  };
}
