import { stat } from 'node:fs/promises';
import { toFaultData } from '@counterpart/sdk';
import type Sqlite from 'better-sqlite3';
import { fileLocked, folderClosed, toOpeningFault } from '../database/opening-faults.ts';
import { APPLICATION_ID } from '../database/require-ours.ts';
import { HALF_WRITTEN, isSqliteBusy, sqliteCode } from '../database/sqlite-fault.ts';
import { coreInvariants } from '../invariants/core-invariants.ts';
import { openDamaged } from './open-damaged.ts';
import { type TableReport, examineTables } from './examine-tables.ts';
import { filesInWords, proveFiles } from './prove-files.ts';
import { toChecks } from './to-checks.ts';

/** `unreadable`: another program keeps it locked, or it may not be opened, so nothing is known. */
export type Verdict = 'sound' | 'damaged' | 'not-a-shop' | 'missing' | 'unreadable';

/** What was found in a shop's file, without a byte of it being changed. */
export interface Diagnosis {
  readonly path: string;
  readonly bytes: number;
  readonly verdict: Verdict;
  /** What is the matter and what to do, in sentences. */
  readonly findings: readonly string[];
  readonly tables: readonly TableReport[];
}

const PROBLEMS_SHOWN = 10;
/** A page of SQLite's is no smaller. */
const SMALLEST = 512;

/** Examines a shop's file, however damaged it is. Never throws for what it finds. */
export async function examineShop(path: string): Promise<Diagnosis> {
  let closed = false;
  const found = await stat(path).catch((error: unknown) => {
    closed = (error as { code?: unknown }).code === 'EACCES';
    return undefined;
  });
  if (closed) return nothing(path, 0, 'unreadable', folderClosed('shop', path).message);
  const bytes = found?.size ?? 0;
  if (!found?.isFile()) {
    return nothing(
      path,
      bytes,
      'missing',
      `There is no file ${path}. Restore the newest backup, or look for the file in another folder.`,
    );
  }
  if (bytes === 0) {
    return nothing(path, bytes, 'damaged', `${path} is empty. Restore the newest backup.`);
  }
  if (bytes < SMALLEST) {
    const message = `${path} ends after ${bytes} bytes: nothing of a shop is in it. Restore the newest backup.`;
    return nothing(path, bytes, 'damaged', message);
  }
  let database: Sqlite.Database | undefined;
  try {
    database = openDamaged(path);
    return await withFiles(examine(database, path, bytes));
  } catch (error) {
    if (sqliteCode(error) === HALF_WRITTEN) return nothing(path, bytes, 'unreadable', halfWritten(path));
    const fault = isSqliteBusy(error) ? fileLocked('shop', path) : toOpeningFault(error, 'shop', path);
    return nothing(path, bytes, isShut(error) ? 'unreadable' : 'damaged', toFaultData(fault).message);
  } finally {
    database?.close();
  }
}

function examine(database: Sqlite.Database, path: string, bytes: number): Diagnosis {
  const kind = attempt(
    () =>
      database.prepare("select value from core_meta where key = 'kind'").pluck().get() as string | undefined,
  );
  if (isShut(kind.thrown) || sqliteCode(kind.thrown) === 'SQLITE_NOTADB') throw kind.thrown;
  const marked = attempt(() => database.pragma('application_id', { simple: true }));
  const others = marked.value !== APPLICATION_ID && /no such table/.test(kind.error ?? '');
  if (others || (kind.value !== undefined && kind.value !== 'shop')) {
    return nothing(path, bytes, 'not-a-shop', `${path} is a database, but not the file of a shop.`);
  }
  const findings: string[] = [];
  if (database.memory) findings.push('The head of the file is lost. What comes behind it can be read.');
  const problems = attempt(
    () => database.pragma(`integrity_check(${PROBLEMS_SHOWN})`) as { integrity_check: string }[],
  );
  if (problems.error !== undefined) findings.push(`The file cannot be read through: ${problems.error}.`);
  for (const { integrity_check } of problems.value ?? []) {
    if (integrity_check !== 'ok') findings.push(`The file is damaged: ${integrity_check}.`);
  }
  const { tables, problem } = examineTables(database);
  if (problem !== null) findings.push(`The list of tables cannot be read to its end: ${problem}.`);
  for (const { name, problem, rows } of tables) {
    if (problem !== null) findings.push(`${name}: ${rows} rows can be read; then ${problem}.`);
  }
  for (const { title, text, values } of toChecks(coreInvariants)) {
    const broken = attempt(() => database.prepare(text).get(...values) !== undefined);
    if (broken.value === true) findings.push(`${title}`);
  }
  if (findings.length === 0)
    return { path, bytes, verdict: 'sound', findings: ['The file is whole.'], tables };
  findings.push(
    'Stop every till and restore the newest good backup; what was sold since can be saved with "counterpart doctor --rescue DIR", which reads out of this file whatever can be read.',
  );
  return { path, bytes, verdict: 'damaged', findings, tables };
}

/** A picture that is lost makes no sale untrue: it is named, and the verdict is about the books. */
async function withFiles(diagnosis: Diagnosis): Promise<Diagnosis> {
  const files = await proveFiles(diagnosis.path).catch(() => undefined);
  const trouble = files ? filesInWords(files) : null;
  if (trouble === null) return diagnosis;
  return {
    ...diagnosis,
    findings: [
      ...diagnosis.findings,
      `${trouble} "counterpart verify" names them all; add them again, or take them out of a backup.`,
    ],
  };
}

function nothing(path: string, bytes: number, verdict: Verdict, finding: string): Diagnosis {
  return { path, bytes, verdict, findings: [finding], tables: [] };
}

function halfWritten(path: string): string {
  return `A till ended while it wrote into ${path}, and this examination changes nothing. Start Counterpart, which takes that back, and examine it again.`;
}

/** Nothing was seen of it: that says nothing about what is in it. */
function isShut(error: unknown): boolean {
  return isSqliteBusy(error) || /^SQLITE_(?:CANTOPEN|READONLY)/.test(sqliteCode(error) ?? '');
}

function attempt<T>(run: () => T): { value?: T; error?: string; thrown?: unknown } {
  try {
    return { value: run() };
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown.message : String(thrown), thrown };
  }
}
