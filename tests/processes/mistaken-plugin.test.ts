import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePlugin } from '@counterpart/host/testing';
import { runCounterpart, startTill, temporaryFolder } from '../browser/harness/index.ts';

/** A module with mistakes that by Node's default end the process. */
const NODE = `
import { defineContract, operation, v } from '@counterpart/sdk';
import { defineNode, sql, TransactionManager } from '@counterpart/sdk/node';
const done = (description) =>
  operation({ scope: 'shop', permission: 'public', description, input: v.object({}), output: v.null() });
const contract = defineContract('clumsy/v1', {
  forget: done('Awaits nothing.'),
  later: done('Throws when nobody looks.'),
});
export default defineNode({
  activate({ container, contracts }) {
    const transactions = container.get(TransactionManager);
    contracts.implement(contract, {
      forget: async () => {
        for (const n of [1, 2, 3]) void transactions.run((tx) => tx.run(sql\`insert into clumsy_none values (\${n})\`));
        return null;
      },
      later: async () => {
        setTimeout(() => { throw new Error('too late'); }, 1);
        return null;
      },
    });
  },
});`;

test('a module that forgets an await does not end the till, and is named in the log', async () => {
  const data = temporaryFolder();
  writePlugin(join(data, 'plugins'), { id: 'clumsy', provides: ['clumsy/v1'] }, { 'dist/node.js': NODE });
  const till = await startTill({ data });
  for (const method of ['clumsy.forget', 'clumsy.later', 'shop.get']) {
    expect(await runCounterpart(['call', method, `--data=${data}`])).toMatchObject({ code: 0, stderr: '' });
  }
  const log = () => readFileSync(join(data, 'logs', 'host.log'), 'utf8').split('\n');
  await expect.poll(() => log().filter((line) => line.includes('too late'))).toHaveLength(1);
  const mistakes = log().filter((line) =>
    line.includes('Something failed in clumsy that nothing waited for'),
  );
  // The third time is not written down, or a mistake in every sale would fill the disk.
  expect(mistakes.map((line) => JSON.parse(line).count)).toEqual([1, 2, 1]);
  expect(await till.stop()).toBe(0);
});
