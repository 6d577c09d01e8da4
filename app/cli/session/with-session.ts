import type { Session } from '@counterpart/sdk';
import type { Arguments } from '../command-line/command.ts';
import { folderOf, tillOptionsOf } from '../command-line/till-options.ts';
import { openSession } from './open-session.ts';

/** Opens the session that a command line asks for and closes it when `use` is done. */
export async function withSession<T>(args: Arguments, use: (session: Session) => Promise<T>): Promise<T> {
  const open = await openSession(folderOf(args), tillOptionsOf(args), args.text('user'));
  try {
    return await use(open.session);
  } finally {
    await open.close();
  }
}
