import { certify } from '../../host/place/folder-certificate.ts';

/** The test of a folder takes two tills and some seconds; here it is known to be a local disk. */
export function certifyForBench(
  folder: string,
  tills: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  return certify(
    folder,
    'bench',
    tills.map(({ id, name }) => ({ id, name, tested_at: Date.now() })),
  );
}
