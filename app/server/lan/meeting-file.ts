import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@counterpart/sdk';
import * as v from 'valibot';

const NAME = 'counterpart-keeper.json';

const Meeting = v.object({
  keeper: v.object({ id: v.string(), name: v.string() }),
  addresses: v.pipe(v.array(v.string()), v.minLength(1)),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  fingerprint: v.string(),
  /** Whose books; older computers do not say. */
  shopId: v.optional(v.string()),
  /** Rises with each restore: who has a lower one keeps older books. */
  epoch: v.number(),
  version: v.string(),
  /** UTC epoch ms. */
  written_at: v.number(),
});

/** Where tills find the computer that keeps the books: a small file in a folder that everyone sees. */
export type Meeting = v.InferOutput<typeof Meeting>;

export function meetingPath(folder: string): string {
  return join(folder, NAME);
}

/** Undefined when there is none, or none that can be read. */
export async function readMeeting(folder: string): Promise<Meeting | undefined> {
  const path = meetingPath(folder);
  try {
    if (!(await stat(path)).isFile()) return undefined;
    return v.parse(Meeting, JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether something has its name, readable or not. */
export async function hasMeeting(folder: string): Promise<boolean> {
  return stat(meetingPath(folder)).then(
    () => true,
    () => false,
  );
}

/** Whole or not at all: others read it at any moment. Rejects when the folder cannot be written. */
export async function writeMeeting(folder: string, meeting: Meeting): Promise<void> {
  const next = `${meetingPath(folder)}.${meeting.keeper.id}`;
  await rm(next, { force: true });
  const file = await open(next, 'wx');
  try {
    await file.writeFile(`${JSON.stringify(meeting, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, meetingPath(folder));
}

/** Only one's own: another computer may keep the books by now. */
export async function withdrawMeeting(folder: string, fingerprint: string): Promise<void> {
  if ((await readMeeting(folder))?.fingerprint === fingerprint)
    await rm(meetingPath(folder), { force: true });
}

/** When it is chosen: later it may be away for a while. Fault `folder-missing`. */
export async function requireMeetingFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const message = `The folder ${folder}, where tills are to look for this computer, does not exist or cannot be reached. Create it, or name another one.`;
  throw new Fault({ code: 'folder-missing', message });
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
