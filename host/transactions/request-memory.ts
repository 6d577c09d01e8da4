import { isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import { type RunOptions, sql } from '@counterpart/sdk/node';
import type { Engine } from '../database/engine.ts';

type Request = NonNullable<RunOptions['request']>;
interface Remembered {
  readonly fingerprint: string;
  readonly result: string | null;
}

/** What an earlier run with this request id returned; undefined when there was none, and then it is taken now. */
export async function replay(
  engine: Engine,
  request: Request,
  now: number,
): Promise<{ readonly value: unknown } | undefined> {
  const taken = await engine.run(
    sql`insert into core_request (id, fingerprint, at) values (${request.id}, ${request.fingerprint}, ${now}) on conflict do nothing`,
  );
  if (taken.changes === 1) return undefined;
  const first = await engine.get<Remembered>(
    sql`select fingerprint, result from core_request where id = ${request.id}`,
  );
  if (first?.fingerprint !== request.fingerprint) return { value: reused(request) };
  return { value: first.result === null ? undefined : (JSON.parse(first.result) as unknown) };
}

export async function remember(engine: Engine, request: Request, value: unknown): Promise<void> {
  if (value === undefined || isRefusal(value)) return;
  await engine.run(sql`update core_request set result = ${JSON.stringify(value)} where id = ${request.id}`);
}

function reused(request: Request): Refusal {
  return refusal(
    'request-reused',
    'This request was already used for something else. Start again, so that it gets a number of its own.',
    { request: request.id },
  );
}
