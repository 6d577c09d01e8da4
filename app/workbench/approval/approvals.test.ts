import { type CallFunction, Fault, type OperationOptions } from '@counterpart/sdk';
import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createApprovals } from './approvals.ts';

const missing = (approvable = true) =>
  new Fault({
    code: 'not-permitted',
    message: 'You need the permission "Open the drawer" for this.',
    data: { permission: 'sales.open', title: 'Open the drawer', approvable },
  });

/** A host whose manager has the PIN 2222; the cashier's colleague has 4444. */
function till(approvable = true) {
  const calls: { method: string; input: unknown; options: OperationOptions | undefined }[] = [];
  const call: CallFunction = async (method, input, options) => {
    calls.push({ method, input, options });
    const pin = options?.approval?.pin;
    if (pin === undefined || pin === '4444') throw missing(approvable);
    if (pin === '5555') throw new Fault({ code: 'keeper-away', message: 'The other till is off.' });
    if (pin !== '2222') throw new Fault({ code: 'not-approved', message: 'That PIN does not approve this.' });
    return `${method} done`;
  };
  return { calls, approvals: createRoot(() => createApprovals(call)) };
}

/** A call under way, and the question it led to. */
async function asked(input: unknown = {}, options?: OperationOptions) {
  const { calls, approvals } = till();
  const result = approvals.call('sales.open', input, options);
  result.catch(() => {});
  await expect.poll(approvals.question).toBeDefined();
  return { calls, approvals, result, question: approvals.question()! };
}

test('a call that lacks a permission is made again with the PIN, under the same request id', async () => {
  const { calls, approvals, question, result } = await asked({ drawer: 1 });
  expect(question.title).toBe('Open the drawer');
  expect(await question.approve('2222')).toBeUndefined();
  expect(await result).toBe('sales.open done');
  const requestId = calls[0]?.options?.requestId;
  expect(requestId).toEqual(expect.any(String));
  expect(calls[1]).toEqual({
    method: 'sales.open',
    input: { drawer: 1 },
    options: { requestId, approval: { pin: '2222' } },
  });
  expect(approvals.question()).toBeUndefined();
});

test('the request id of whoever calls is kept', async () => {
  const { calls, question } = await asked({}, { requestId: 'mine' });
  await question.approve('2222');
  expect(calls.map(({ options }) => options?.requestId)).toEqual(['mine', 'mine']);
});

test('a PIN that does not let it through may be followed by another', async () => {
  const { question, result } = await asked();
  expect(await question.approve('9999')).toBe('That PIN does not approve this.');
  expect(await question.approve('4444')).toContain('may not do it either');
  expect(await question.approve('2222')).toBeUndefined();
  expect(await result).toBe('sales.open done');
});

test('cancelling gives the caller the fault it would have had', async () => {
  const { calls, question, result } = await asked();
  question.cancel();
  await expect(result).rejects.toEqual(missing());
  expect(calls).toHaveLength(1);
});

test('any other failure of the second call is the caller’s, too', async () => {
  const { approvals, question, result } = await asked();
  expect(await question.approve('5555')).toBeUndefined();
  await expect(result).rejects.toMatchObject({ code: 'keeper-away' });
  expect(approvals.question()).toBeUndefined();
});

test('what no PIN would let through is not asked about', async () => {
  const { approvals } = till(false);
  await expect(approvals.call('sales.list', {})).rejects.toMatchObject({ code: 'not-permitted' });
  const withPin = till().approvals.call('sales.open', {}, { approval: { pin: '4444' } });
  await expect(withPin).rejects.toMatchObject({ code: 'not-permitted' });
  expect(approvals.question()).toBeUndefined();
});

test('one is asked at a time, and all end with whoever was signed in', async () => {
  const { approvals, question, result } = await asked();
  const second = approvals.call('sales.close', {});
  second.catch(() => {});
  await Promise.resolve();
  expect(approvals.question()).toBe(question);
  await expect.poll(() => (question.cancel(), approvals.question())).not.toBe(question);
  approvals.end();
  await expect(result).rejects.toEqual(missing());
  await expect(second).rejects.toEqual(missing());
  expect(approvals.question()).toBeUndefined();
});
