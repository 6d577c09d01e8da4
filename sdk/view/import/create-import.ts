import { type ImportChoices, type ImportJob, type ImportLook, importersContract } from '../../core/index.ts';
import { isRefusal, type Refusal, toFaultData } from '../../errors/index.ts';
import { uploadImport } from '../../frame/index.ts';
import { createLive, useClient } from '../live.ts';
import { type Accessor, batch, createSignal } from 'solid-js';

/** A file on its way into the shop: sent, looked at, tried, then taken in. */
export interface ImportState {
  readonly fileName: Accessor<string | undefined>;
  /** From 0 to 1, while it is sent. */
  readonly sending: Accessor<number | undefined>;
  readonly look: Accessor<ImportLook | undefined>;
  readonly job: Accessor<ImportJob | undefined>;
  readonly problem: Accessor<string | undefined>;
  /** Sends the file, finds out how it is to be read, and tries it; nothing is written. */
  choose(file: File): Promise<void>;
  /** What a person says about it: it is looked at and tried again. */
  change(choices: ImportChoices): Promise<void>;
  /** Which column holds a field; undefined: none. */
  map(field: string, header: string | undefined): Promise<void>;
  run(): Promise<void>;
  cancel(): Promise<void>;
  /** Shows another import of this shop, one that runs or that stopped. */
  show(job: ImportJob): void;
  goOn(job: ImportJob): Promise<void>;
  forget(job: ImportJob): Promise<void>;
  /** Back to the beginning; what was only tried is thrown away. */
  reset(): void;
}

export function createImport(kind: string): ImportState {
  const importers = useClient(importersContract);
  const [id, setId] = createSignal<string>();
  const [fileName, setFileName] = createSignal<string>();
  const [sending, setSending] = createSignal<number>();
  const [look, setLook] = createSignal<ImportLook>();
  const [problem, setProblem] = createSignal<string>();
  const live = createLive(() => {
    const one = id();
    return one === undefined ? undefined : importers.job({ id: one });
  });
  /** What was told last may be of the file before. */
  const job = () => (live()?.id === id() ? (live() ?? undefined) : undefined);
  let choices: ImportChoices = {};
  /** A newer file or choice overtakes what is still being worked out for an older one. */
  let turn = 0;
  let trying: Promise<void> = Promise.resolve();

  const tell = async <T extends object>(work: () => Promise<T | Refusal>): Promise<T | undefined> => {
    setProblem(undefined);
    try {
      const answer = await work();
      if (!isRefusal(answer)) return answer;
      setProblem(answer.message);
    } catch (error) {
      setProblem(toFaultData(error).message);
    }
    return undefined;
  };
  const inTurn = async (before: Promise<void>, mine: number, one: string) => {
    await before;
    if (mine !== turn) return;
    if (job()?.state === 'checking') await tell(() => importers.cancel({ id: one }));
    const seen = await tell(() => importers.look({ id: one, choices }));
    if (mine !== turn) return;
    if (seen) setLook(seen);
    if (seen?.missing.length === 0) await tell(() => importers.start({ id: one, dryRun: true }));
  };
  /** One after the other, and only the newest: each ends what the one before began. */
  const tryIt = (one: string) => {
    const mine = ++turn;
    trying = inTurn(trying, mine, one);
    return trying;
  };
  const throwAway = (one: string | undefined) => {
    const state = job()?.state;
    // What was written has a report that stays; what runs goes on.
    if (one === undefined || state === 'running' || job()?.dryRun === false) return;
    void tell(async () => {
      await importers.cancel({ id: one });
      return importers.forget({ id: one });
    });
  };
  const begin = (name: string | undefined, one?: string) =>
    batch(() => {
      choices = {};
      turn++;
      setLook(undefined);
      setProblem(undefined);
      setSending(undefined);
      setFileName(name);
      setId(one);
    });

  return {
    fileName,
    sending,
    look,
    job,
    problem,
    async choose(file) {
      throwAway(id());
      begin(file.name);
      const mine = turn;
      setSending(0);
      const sent = await tell(async () => {
        const source = {
          name: file.name,
          size: file.size,
          read: async (offset: number, length: number) =>
            new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
        };
        const one = await uploadImport(importers, kind, source, (received) => {
          if (mine === turn) setSending(file.size === 0 ? 1 : received / file.size);
        });
        return isRefusal(one) ? one : { id: one };
      });
      if (mine !== turn) return;
      setSending(undefined);
      if (!sent) return;
      setId(sent.id);
      await tryIt(sent.id);
    },
    async map(field, header) {
      const one = id();
      const { [field]: _, ...others } = choices.mapping ?? look()?.mapping ?? {};
      const mapping = header === undefined ? others : { ...others, [field]: header };
      choices = { ...choices, mapping, mappingIsWhole: true };
      if (one !== undefined) await tryIt(one);
    },
    async change(more) {
      const one = id();
      choices = { ...choices, ...more };
      if (one !== undefined) await tryIt(one);
    },
    async run() {
      const one = id();
      if (one !== undefined) await tell(() => importers.start({ id: one, dryRun: false }));
    },
    async cancel() {
      const one = id();
      if (one !== undefined) await tell(() => importers.cancel({ id: one }));
    },
    show: (other) => begin(other.fileName, other.id),
    async goOn(other) {
      begin(other.fileName, other.id);
      await tell(() => importers.start({ id: other.id, dryRun: false }));
    },
    async forget(other) {
      await tell(() => importers.forget({ id: other.id }));
    },
    reset() {
      throwAway(id());
      begin(undefined);
    },
  };
}
