import type { CodeReader } from '@counterpart/sdk';

type Opens = (code: string) => Promise<boolean>;

/** The views of repairs in this window; a scan goes to the one in front. */
const holders: { readonly visible: () => boolean; readonly opens: Opens }[] = [];

/** From now on, and while it is in front, scanned papers open here; until it is disposed of. */
export function takePapers(visible: () => boolean, opens: Opens): { dispose(): void } {
  const holder = { visible, opens };
  holders.push(holder);
  return { dispose: () => void holders.splice(holders.indexOf(holder), 1) };
}

/** A claim stub or a device label that is scanned while repairs are in front opens its ticket; elsewhere it is sold. */
export function paperReader(): CodeReader {
  return {
    read: async (code) => (await holders.findLast(({ visible }) => visible())?.opens(code)) ?? false,
  };
}
