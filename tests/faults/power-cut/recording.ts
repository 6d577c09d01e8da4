import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** One change to a file of the folder, as `recorder.c` wrote it down. */
export interface Change {
  readonly kind: 'made' | 'written' | 'cut' | 'durable' | 'removed';
  /** Without its folder. */
  readonly file: string;
  /** Of what was written; the new length of what was cut. */
  readonly offset: number;
  readonly data: Buffer;
}

const KINDS: Readonly<Record<string, Change['kind']>> = {
  C: 'made',
  W: 'written',
  T: 'cut',
  S: 'durable',
  U: 'removed',
};
const HEAD = 15;

export function readRecording(path: string): readonly Change[] {
  const log = readFileSync(path);
  const changes: Change[] = [];
  for (let at = 0; at + HEAD <= log.length;) {
    const named = log.readUInt16LE(at + 1);
    const length = log.readUInt32LE(at + 11);
    const data = at + HEAD + named;
    // The process was killed in the middle of a record.
    if (data + length > log.length) break;
    changes.push({
      kind: KINDS[String.fromCharCode(log[at]!)]!,
      file: basename(log.toString('utf8', at + HEAD, data)),
      offset: Number(log.readBigInt64LE(at + 3)),
      data: log.subarray(data, data + length),
    });
    at = data + length;
  }
  return changes;
}
