import type { Place } from '@counterpart/sdk';
import { defineView } from '@counterpart/sdk/view';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeModule } from '../testing/fake-host.ts';
import {
  choose,
  endWindows,
  eventually,
  input,
  send,
  startWindow,
  text,
  type,
} from '../testing/start-window.tsx';

afterEach(endWindows);

const SENTENCE = 'Back office, the computer that keeps the books, cannot be reached; the cart is kept.';
const follower = (connected: boolean, unpaired = false): Place => ({
  kind: 'follower',
  path: null,
  serving: null,
  keeper: {
    name: 'Back office',
    at: '192.168.1.20:4871',
    connected,
    since: 1,
    trouble: connected ? null : SENTENCE,
    unpaired,
  },
  trouble: null,
});

describe('while the books cannot be reached', () => {
  it('says so at once in every place, keeps what was typed, and goes on by itself', async () => {
    const half = defineView({ views: { 'notes.main': () => <input class="typed" /> } });
    const { host } = startWindow({
      modules: [fakeModule('notes')],
      scripts: { '/plugins/notes/1/view.js': half },
      prepare: (fake) => (fake.place = follower(true)),
    });
    await eventually(() => expect(document.querySelector('.typed')).not.toBeNull());
    const field = document.querySelector<HTMLInputElement>('.typed')!;
    field.value = 'three of the blue ones';
    host.setPlace(follower(false));
    await eventually(() => expect(text('.connection-banner')).toBe(SENTENCE));
    expect(text('nav[aria-label="Status"]')).toContain('waiting for Back office');
    host.setPlace(follower(true));
    await eventually(() => expect(document.querySelector('.connection-banner')).toBeNull());
    expect(document.querySelector('.typed')).toBe(field);
    expect(field.value).toBe('three of the blue ones');
  });

  it('explains it before the sign-in, where a PIN stays for the next try', async () => {
    const { host } = startWindow({ signedIn: false, prepare: (fake) => (fake.place = follower(false)) });
    await eventually(() => expect(text('.front-trouble')).toContain(SENTENCE));
    host.setPlace(follower(true));
    await eventually(() => expect(document.querySelector('.front-trouble')).toBeNull());
  });

  it('does not wait without a word at a till that never heard of its shop', async () => {
    const { host } = startWindow({
      signedIn: false,
      prepare(fake) {
        fake.place = follower(false);
        fake.answers.set('shop.get', { fault: { code: 'keeper-away', message: SENTENCE } });
      },
    });
    await eventually(() => expect(text('h1')).toBe('Waiting for Back office'));
    expect(text('.cp-notice')).toContain(SENTENCE);
    // The host pushes nothing here: the window asks by itself.
    host.answers.delete('shop.get');
    host.setPlace(follower(true));
    await eventually(() => expect(text('h1')).toBe('Sign in'));
  });
});

describe('a till that its keeper no longer lets in', () => {
  it('asks for a new code where nobody can sign in', async () => {
    const { host } = startWindow({
      signedIn: false,
      prepare: (fake) => (fake.place = follower(false, true)),
    });
    await eventually(() => expect(text('h1')).toBe('Waiting for Back office'));
    type(input('Address or meeting folder'), '192.168.1.20');
    type(input('One-time code'), 'AAAABBBBCCCC');
    host.setAnswer('place.choose', { result: { kind: 'follower' } });
    send('Another computer keeps them');
    await eventually(() => expect(host.calls.at(-1)!.input).toMatchObject({ kind: 'follower' }));
  });
});

describe('a second till', () => {
  it('begins by joining the shop that exists, and keeps both forms while one chooses', async () => {
    const { host } = startWindow({ ready: false, signedIn: false });
    await eventually(() => expect(text('h1')).toBe('Set up your shop'));
    type(input('Shop name'), 'Harbour Books');
    choose('Join a shop that exists');
    await eventually(() => expect(text('h1')).toBe('Join your shop'));
    type(input('Address or meeting folder'), '192.168.1.20');
    type(input('One-time code'), 'AAAABBBBCCCC');
    host.setAnswer('place.choose', { result: { refused: 'wrong-code', message: 'This is not the code.' } });
    send('Another computer keeps them');
    await eventually(() => expect(text('.cp-field-error')).toBe('This is not the code.'));
    choose('A new shop');
    expect(input('Shop name').value).toBe('Harbour Books');
    choose('Join a shop that exists');
    host.setAnswer('place.choose', { result: { kind: 'follower' } });
    send('Another computer keeps them');
    await eventually(() => expect(text('.cp-notice')).toContain('Moving to 192.168.1.20'));
    expect(host.calls.at(-1)!.input).toEqual({
      kind: 'follower',
      at: '192.168.1.20',
      code: 'AAAA-BBBB-CCCC',
    });
  });
});
