import type { CodeReader } from '@counterpart/sdk';

type Count = (code: string) => Promise<void>;

/** The stock take that is in front in this window, if any. */
const counters: { readonly visible: () => boolean; readonly count: Count }[] = [];

/** From now on, and while it is in front, every scan is a count; until it is disposed of. */
export function takeCounts(visible: () => boolean, count: Count): { dispose(): void } {
  const counter = { visible, count };
  counters.push(counter);
  return { dispose: () => void counters.splice(counters.indexOf(counter), 1) };
}

export function countingReader(): CodeReader {
  return {
    read: async (code) => {
      const counter = counters.findLast(({ visible }) => visible());
      await counter?.count(code);
      return counter !== undefined;
    },
  };
}
