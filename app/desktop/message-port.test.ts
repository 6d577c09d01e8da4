import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { messagePort } from './message-port.ts';

class ChannelDouble extends EventEmitter {
  readonly sent: unknown[] = [];
  started = false;
  postMessage(message: unknown) {
    this.sent.push(message);
  }
  start() {
    this.started = true;
  }
  close() {
    this.emit('close');
  }
}

test('messages go both ways, and start to flow when there is time to listen', async () => {
  const channel = new ChannelDouble();
  const port = messagePort(channel as never);
  expect(channel.started).toBe(false);
  const heard: unknown[] = [];
  port.onMessage((message) => heard.push(message));
  await Promise.resolve();
  expect(channel.started).toBe(true);
  channel.emit('message', { data: { hello: 1 } });
  port.send({ answer: 2 });
  expect(heard).toEqual([{ hello: 1 }]);
  expect(channel.sent).toEqual([{ answer: 2 }]);
});

test('its end is told once, also to who asks late; then nothing is sent', async () => {
  const channel = new ChannelDouble();
  const port = messagePort(channel as never);
  let told = 0;
  port.onClose(() => (told += 1));
  port.close();
  channel.emit('close');
  expect(told).toBe(1);
  port.onClose(() => (told += 1));
  await Promise.resolve();
  expect(told).toBe(2);
  port.send('late');
  expect(channel.sent).toEqual([]);
});
