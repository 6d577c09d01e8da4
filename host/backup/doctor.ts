import { stat } from 'node:fs/promises';
import { toFaultData } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { toOpeningFault } from '../database/opening-faults.ts';
import { coreInvariants } from '../invariants/core-invariants.ts';
import { type TableReport, examineTables } from './examine-tables.ts';
import { filesInWords, proveFiles } from './prove-files.ts';
import { toChecks } from './to-checks.ts';

/** What was found in a shop's file, without a byte of it being changed. */
export interface Diagnosis {
  readonly path: string;
  readonly bytes: number;
  readonly verdict: 'sound' | 'damaged' | 'not-a-shop' | 'missing';
  /** What is the matter and what to do, in sentences. */
  readonly findings: readonly string[];
  readonly tables: readonly TableReport[];
}

const PROBLEMS_SHOWN = 10;

/** Examines a shop's file, however damaged it is. Never throws for what it finds. */
export async function examineShop(path: string): Promise<Diagnosis> {
  const found = await stat(path).catch(() => undefined);
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
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, timeout: 2000, fileMustExist: true });
    return await withFiles(examine(database, path, bytes));
  } catch (error) {
    const { message } = toFaultData(toOpeningFault(error, 'shop', path));
    return nothing(path, bytes, 'damaged', message);
  } finally {
    database?.close();
  }
}

function examine(database: Sqlite.Database, path: string, bytes: number): Diagnosis {
  const kind = database.prepare("select value from core_meta where key = 'kind'");
  const row = attempt(() => kind.get() as { value: string } | undefined);
  if (row.value && row.value.value !== 'shop') {
    return nothing(path, bytes, 'not-a-shop', `${path} is not the file of a shop.`);
  }
  const findings: string[] = [];
  const problems = attempt(
    () => database.pragma(`integrity_check(${PROBLEMS_SHOWN})`) as { integrity_check: string }[],
  );
  if (problems.error !== undefined) findings.push(`The file cannot be read through: ${problems.error}.`);
  for (const { integrity_check } of problems.value ?? []) {
    if (integrity_check !== 'ok') findings.push(`The file is damaged: ${integrity_check}.`);
  }
  const tables = examineTables(database);
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

function nothing(path: string, bytes: number, verdict: Diagnosis['verdict'], finding: string): Diagnosis {
  return { path, bytes, verdict, findings: [finding], tables: [] };
}

function attempt<T>(run: () => T): { value?: T; error?: string } {
  try {
    return { value: run() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
