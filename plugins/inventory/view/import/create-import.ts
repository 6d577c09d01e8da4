import {
  importersContract,
  type ImportReport,
  isRefusal,
  readReport,
  type Refusal,
  runImport,
  toFaultData,
  uploadImport,
} from '@counterpart/sdk';
import { useClient } from '@counterpart/sdk/view';
import { type Accessor, batch, createSignal } from 'solid-js';

export type Report = ImportReport;
export type Problem = Report['errors'][number];

/** A file on its way into the shop: first tried, then taken in. */
export interface ImportState {
  readonly fileName: Accessor<string | undefined>;
  /** Of the try, then of the import itself (`dryRun` tells which). */
  readonly report: Accessor<Report | undefined>;
  readonly problem: Accessor<string | undefined>;
  readonly busy: Accessor<boolean>;
  /** Reads the file and says what importing it would do; nothing is written. */
  choose(file: File): Promise<void>;
  run(): Promise<Report | undefined>;
  reset(): void;
}

export function createImport(kind: string): ImportState {
  const importers = useClient(importersContract);
  const [file, setFile] = createSignal<{ name: string; id?: string }>();
  const [report, setReport] = createSignal<Report>();
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  const ask = async (work: () => Promise<Report | Refusal>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await work();
      if (isRefusal(answer)) setProblem(answer.message);
      else return setReport(answer);
    } catch (error) {
      setProblem(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  const ran = async (id: string, dryRun: boolean) => {
    const job = await runImport(importers, id, { dryRun });
    return isRefusal(job) ? job : readReport(importers, job);
  };
  return {
    fileName: () => file()?.name,
    report,
    problem,
    busy,
    async choose(chosen) {
      setReport(undefined);
      setFile({ name: chosen.name });
      await ask(async () => {
        const id = await uploadImport(importers, kind, {
          name: chosen.name,
          size: chosen.size,
          read: async (offset, length) =>
            new Uint8Array(await chosen.slice(offset, offset + length).arrayBuffer()),
        });
        if (isRefusal(id)) return id;
        setFile({ name: chosen.name, id });
        const look = await importers.look({ id });
        return isRefusal(look) ? look : ran(id, true);
      });
    },
    async run() {
      const id = file()?.id;
      return id === undefined ? undefined : ask(() => ran(id, false));
    },
    reset: () =>
      batch(() => {
        setFile(undefined);
        setReport(undefined);
        setProblem(undefined);
      }),
  };
}
