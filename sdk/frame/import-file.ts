import { type Client, type CallFunction, createClient } from '../contracts/client.ts';
import { type ImportChoices, type ImportJob, importersContract } from '../core/importers-contract.ts';
import { isRefusal, type Refusal } from '../errors/refusal.ts';
import { newId } from '../ids/index.ts';
import { systemTimers, type Timers } from '../lifecycle/index.ts';

/** A file wherever it is; only a piece of it is ever in memory. */
export interface FileToImport {
  readonly name: string;
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

export interface ImportFileOptions {
  readonly choices?: ImportChoices;
  readonly dryRun?: boolean;
  readonly onProgress?: (job: ImportJob) => void;
  readonly timers?: Timers;
}

type Importers = Client<typeof importersContract.methods>;

const PIECE_BYTES = 192 * 1024;
/** Looks again soon at first: most files are small. */
const LOOK_AGAIN_MS = { first: 5, longest: 200 };
const WORKING: readonly ImportJob['state'][] = ['checking', 'running'];

/** Sends a file in pieces; returns the id of the import that it has become. */
export async function uploadImport(
  importers: Importers,
  kind: string,
  file: FileToImport,
  onProgress?: (received: number) => void,
): Promise<string | Refusal> {
  const id = newId();
  const begun = await importers.begin({ id, kind, fileName: file.name, size: file.size });
  if (isRefusal(begun)) return begun;
  for (let offset = 0; offset < file.size; offset += PIECE_BYTES) {
    const data = toBase64(await file.read(offset, Math.min(PIECE_BYTES, file.size - offset)));
    const taken = await importers.piece({ id, offset, data });
    if (isRefusal(taken)) return taken;
    onProgress?.(taken.received);
  }
  return id;
}

/** The whole way for those who have nobody to ask: upload, look, start, and wait until it has ended. */
export async function importFile(
  call: CallFunction,
  kind: string,
  file: FileToImport,
  options: ImportFileOptions = {},
): Promise<ImportJob | Refusal> {
  const importers = createClient(importersContract, call);
  const id = await uploadImport(importers, kind, file);
  if (isRefusal(id)) return id;
  const look = await importers.look({ id, choices: options.choices ?? {} });
  if (isRefusal(look)) return look;
  return runImport(importers, id, options);
}

/** Starts, or goes on with, an import and waits until it has ended, one way or another. */
export async function runImport(
  importers: Importers,
  id: string,
  { dryRun = false, onProgress, timers = systemTimers }: Omit<ImportFileOptions, 'choices'> = {},
): Promise<ImportJob | Refusal> {
  let job = await importers.start({ id, dryRun });
  let wait = LOOK_AGAIN_MS.first;
  while (!isRefusal(job) && WORKING.includes(job.state)) {
    onProgress?.(job);
    await new Promise<void>((resolve) => void timers.after(wait, resolve));
    wait = Math.min(wait * 2, LOOK_AGAIN_MS.longest);
    job = (await importers.job({ id })) ?? job;
  }
  if (!isRefusal(job)) onProgress?.(job);
  return job;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
