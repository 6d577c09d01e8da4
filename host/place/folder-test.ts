import { setTimeout as sleep } from 'node:timers/promises';
import { Fault, isFault } from '@counterpart/sdk';
import { certify } from './folder-certificate.ts';
import { inspectFolder } from './inspect-folder.ts';
import { MeetingPoint } from './meeting-point.ts';
import { ProbeDatabase } from './probe-database.ts';

export interface FolderTestOptions {
  readonly folder: string;
  readonly till: { readonly id: string; readonly name: string };
  readonly version: string;
  /** What is going on, for people. */
  progress(state: 'waiting' | 'running', message: string): void;
  readonly signal?: AbortSignal;
  /** How long the whole test may take, ms. Default 90 s. */
  readonly deadline_ms?: number;
  /** Where the probe database is; tests put the two tills' apart, as a drive without locks does. */
  readonly probeFolder?: string;
}

const INCREMENTS = 25;

const NO_LOCKS =
  'This folder does not keep tills apart: while one was writing, the other one could write, too. That damages the books sooner or later. Let one computer keep the books on its own disk and connect the other tills to it.';

/** So often each is tried before the test itself begins: about two seconds. */
const PREPARES = 300;
/** Linux's own way to mount SMB lets SQLite write nothing at all. */
const NOT_SAFE =
  'Files in this folder cannot be written as safely as the books need. Let one computer keep the books on its own disk and connect the other tills to it.';

/**
 * Finds out, together with a second till that does the same at the same time, whether a folder keeps their writing
 * apart: the only test that catches a drive whose locks are for show. Faults `unsafe-place`, `not-tested`.
 */
export async function testFolder(options: FolderTestOptions): Promise<{ readonly partner: string }> {
  const { till, version, progress, signal = new AbortController().signal, deadline_ms = 90_000 } = options;
  const { path, kind, refused } = await inspectFolder(options.folder);
  if (kind !== 'local' && kind !== 'network') throw unsafe(refused ?? NO_LOCKS);
  const meeting = new MeetingPoint(path, till, { deadline_ms, signal });
  await meeting.enter();
  let probe: ProbeDatabase | undefined;
  try {
    progress('waiting', `Start the same test at a second till, in the same folder. This one waits for it.`);
    const partner = await meeting.partner();
    progress('running', `Testing together with ${partner.name}.`);
    probe = new ProbeDatabase(options.probeFolder ?? path);
    await handshake(probe, meeting, till.id < partner.id);
    await certify(path, version, [
      { id: till.id, name: till.name, tested_at: Date.now() },
      { id: partner.id, name: partner.name, tested_at: Date.now() },
    ]);
    return { partner: partner.name };
  } catch (error) {
    await meeting.say('failed').catch(() => {});
    throw isFault(error) ? error : unsafe(NOT_SAFE, error);
  } finally {
    probe?.giveUp();
    probe?.close();
    await meeting.leave().catch(() => {});
  }
}

async function handshake(probe: ProbeDatabase, meeting: MeetingPoint, first: boolean): Promise<void> {
  await patiently(() => probe.prepare(), NOT_SAFE, PREPARES);
  if (first) {
    await patiently(() => probe.create(), NOT_SAFE, PREPARES);
    await meeting.say('made');
  } else {
    await hear(meeting, 'made');
    await meeting.say('ready');
  }
  if (first) await hear(meeting, 'ready');
  // Each holds the lock once while the other one tries to get in, and then has to see what was written.
  const turns = first ? [hold, intrude] : [intrude, hold];
  for (const [round, turn] of turns.entries()) await turn(probe, meeting, round);
  await countTogether(probe, meeting);
}

async function hold(probe: ProbeDatabase, meeting: MeetingPoint, round: number): Promise<void> {
  await patiently(() => probe.lock());
  probe.add();
  await meeting.say(`holding ${round}`);
  const answer = await hear(meeting, `refused ${round}`, `got in ${round}`);
  if (answer !== `refused ${round}`) throw unsafe(NO_LOCKS);
  await patiently(() => probe.unlock());
  await meeting.say(`released ${round}`);
  // It may be at its own turn already.
  const next = await hear(meeting, `seen ${round}`, `blind ${round}`, `holding ${round + 1}`, 'counting');
  if (next === `blind ${round}`) throw unsafe(NO_LOCKS);
}

async function intrude(probe: ProbeDatabase, meeting: MeetingPoint, round: number): Promise<void> {
  await hear(meeting, `holding ${round}`);
  const gotIn = probe.lock();
  if (gotIn) probe.giveUp();
  await meeting.say(`${gotIn ? 'got in' : 'refused'} ${round}`);
  if (gotIn) throw unsafe(NO_LOCKS);
  await hear(meeting, `released ${round}`);
  const seen = await patiently(() => probe.count());
  const right = seen === round + 1;
  await meeting.say(`${right ? 'seen' : 'blind'} ${round}`);
  if (!right) throw unsafe(NO_LOCKS);
}

async function countTogether(probe: ProbeDatabase, meeting: MeetingPoint): Promise<void> {
  await meeting.say('counting');
  await hear(meeting, 'counting', 'counted');
  for (let n = 0; n < INCREMENTS; n++) {
    await patiently(() => probe.lock());
    probe.add();
    await patiently(() => probe.unlock());
  }
  await meeting.say('counted');
  await hear(meeting, 'counted', 'agreed');
  const total = await patiently(() => probe.count());
  if (total !== 2 + 2 * INCREMENTS) throw unsafe(NO_LOCKS);
  await meeting.say('agreed');
  await hear(meeting, 'agreed');
}

async function hear(meeting: MeetingPoint, ...steps: readonly string[]): Promise<string> {
  const step = await meeting.hear(...steps);
  if (step.startsWith('failed'))
    throw unsafe(`The test failed at the second till, which says why. ${NO_LOCKS}`);
  return step;
}

/** Tries again while the other till is in the way. */
async function patiently<T>(
  attempt: () => T | undefined | false,
  otherwise = 'A lock in this folder was never given back. Let one computer keep the books.',
  atMost = 2000,
): Promise<T> {
  for (let tries = 0; tries < atMost; tries++) {
    const result = attempt();
    if (result !== undefined && result !== false) return result;
    await sleep(1 + Math.random() * 10);
  }
  throw unsafe(otherwise);
}

function unsafe(message: string, cause?: unknown): Fault {
  return new Fault({ code: 'unsafe-place', message }, { cause });
}
