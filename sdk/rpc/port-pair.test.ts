import { expect, test } from 'vitest';
import { createPortPair } from './port-pair.ts';

test('messages arrive in order, later, as copies', async () => {
  const [left, right] = createPortPair();
  const heard: unknown[] = [];
  right.onMessage((message) => heard.push(message));
  const sent = { lines: [1] };
  left.send(sent);
  left.send('second');
  sent.lines.push(2);
  expect(heard).toEqual([]);
  await Promise.resolve();
  expect(heard).toEqual([{ lines: [1] }, 'second']);
});

test('both ends hear of the close once, after what was sent before it', async () => {
  const [left, right] = createPortPair();
  const heard: unknown[] = [];
  left.onClose(() => heard.push('left closed'));
  right.onMessage((message) => heard.push(message));
  right.onClose(() => heard.push('right closed'));
  left.send('last words');
  left.close();
  left.close();
  left.send('unheard');
  await Promise.resolve();
  await Promise.resolve();
  right.close();
  expect(heard).toEqual(['left closed', 'last words', 'right closed']);
  right.onClose(() => heard.push('told at once'));
  await Promise.resolve();
  expect(heard.at(-1)).toBe('told at once');
});
