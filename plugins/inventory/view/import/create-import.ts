import { importersContract, type ImportReportSchema, isRefusal, toFaultData, type v } from '@counterpart/sdk';
import { useClient } from '@counterpart/sdk/view';
import { type Accessor, batch, createSignal } from 'solid-js';

/** What the host answers: every row in one figure. */
export type Report = v.InferOutput<typeof ImportReportSchema>;
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
  const [file, setFile] = createSignal<{ name: string; content: string }>();
  const [report, setReport] = createSignal<Report>();
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  const ask = async (chosen: { name: string; content: string }, dryRun: boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await importers.run({ kind, fileName: chosen.name, content: chosen.content, dryRun });
      if (isRefusal(answer)) setProblem(answer.message);
      else return setReport(answer);
    } catch (error) {
      setProblem(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  return {
    fileName: () => file()?.name,
    report,
    problem,
    busy,
    async choose(chosen) {
      setReport(undefined);
      const read = { name: chosen.name, content: await chosen.text() };
      setFile(read);
      await ask(read, true);
    },
    async run() {
      const chosen = file();
      return chosen && ask(chosen, false);
    },
    reset: () =>
      batch(() => {
        setFile(undefined);
        setReport(undefined);
        setProblem(undefined);
      }),
  };
}
