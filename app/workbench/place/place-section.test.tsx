import type { Place } from '@counterpart/sdk';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeHost } from '../testing/fake-host.ts';
import {
  button,
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

const KEEPER: Place = {
  kind: 'keeper',
  path: '/shop/shop.db',
  serving: { addresses: ['192.168.1.20'], port: 4871, meeting: null, trouble: null },
  keeper: null,
  trouble: null,
};

async function openPlace(prepare?: (host: FakeHost) => void) {
  location.hash = '#/core.settings/place';
  const window = startWindow({ prepare });
  await eventually(() => expect(text('.place-now')).not.toBe(''));
  return window;
}
const called = (host: FakeHost, method: string) => host.calls.filter((call) => call.method === method);

describe('where the shop lives', () => {
  it('says how it is and explains the three ways, the one for several computers recommended', async () => {
    await openPlace();
    expect(text('.place-now')).toContain('The shop is on this computer.');
    const cards = [...document.querySelectorAll('.choice-cards[data-count="3"] .choice-card')];
    expect(cards.map((card) => card.querySelector('.choice-name')!.textContent)).toEqual([
      'This computer',
      'One computer keeps the books',
      'A shared folder',
    ]);
    expect(cards[0]!.textContent).toContain('In use');
    expect(cards[1]!.textContent).toContain('Best for two or more computers');
    for (const card of cards) expect(card.textContent).toContain('What it costs');
  });

  it('shows only how it is to who may not change it', async () => {
    const { host } = await openPlace((fake) => {
      fake.signedIn = { user: { id: 'u2', name: 'Carl', role: 'cashier' }, permissions: [], resume: 's' };
    });
    expect(text('.place-only-owner')).toContain('Only the owner');
    expect(document.querySelector('.choice-card')).toBeNull();
    expect(called(host, 'place.choose')).toEqual([]);
  });

  it('shows a refusal at its field, keeps what was typed, and waits for the till once it moves', async () => {
    const { host } = await openPlace();
    choose('One computer keeps the books');
    type(input('Port (optional)'), '80x');
    send('This computer keeps them');
    await eventually(() => expect(input('Port (optional)').getAttribute('aria-invalid')).toBe('true'));
    expect(called(host, 'place.choose')).toEqual([]);

    type(input('Port (optional)'), '4871');
    type(input('Meeting folder (optional)'), '/mnt/office');
    host.setAnswer('place.choose', { result: { refused: 'port-in-use', message: 'Port 4871 is taken.' } });
    send('This computer keeps them');
    await eventually(() => expect(text('.cp-field-error')).toBe('Port 4871 is taken.'));
    expect(input('Port (optional)').value).toBe('4871');

    host.setAnswer('place.choose', { result: { kind: 'keeper' } });
    send('This computer keeps them');
    await eventually(() => expect(text('.connection-banner')).toContain('Moving to this computer'));
    expect(called(host, 'place.choose').at(-1)!.input).toEqual({
      kind: 'keeper',
      port: 4871,
      meeting: '/mnt/office',
    });
    host.setReachable(false);
    await eventually(() => expect(host.session.state).toBe('away'));
    expect(text('.connection-banner')).toContain('Moving to this computer');
    host.place = KEEPER;
    host.setReachable(true);
    await eventually(() => expect(document.querySelector('.connection-banner')).toBeNull());
    await eventually(() => expect(text('.place-address')).toBe('192.168.1.20:4871'));
  });

  it('says so when the till comes back and is where it was', async () => {
    const { host } = await openPlace();
    choose('One computer keeps the books');
    host.setAnswer('place.choose', { result: { kind: 'keeper' } });
    send('This computer keeps them');
    await eventually(() => expect(text('.connection-banner')).toContain('Moving to'));
    host.setReachable(false);
    await eventually(() => expect(host.session.state).toBe('away'));
    host.setReachable(true);
    await eventually(() => expect(text('.place-not-moved')).toContain('it is where it was'));
  });

  it('joins another computer: a fault goes to its field, too', async () => {
    const { host } = await openPlace();
    choose('One computer keeps the books');
    choose('Another computer keeps them');
    type(input('Address or meeting folder'), ' 192.168.1.20 ');
    type(input('One-time code'), '7k3mq2px w9ab');
    host.setAnswer('place.choose', {
      fault: { code: 'keeper-away', message: 'Nobody answers at 192.168.1.20.' },
    });
    send('Another computer keeps them');
    await eventually(() => expect(text('.cp-field-error')).toBe('Nobody answers at 192.168.1.20.'));
    expect(called(host, 'place.choose').at(-1)!.input).toEqual({
      kind: 'follower',
      at: '192.168.1.20',
      code: '7K3M-Q2PX-W9AB',
    });
    choose('A shared folder');
    choose('One computer keeps the books');
    expect(input('One-time code').value).toBe('7k3mq2px w9ab');
  });

  it('lets a till in by a code that runs out, and forgets one after saying what that does', async () => {
    const { host } = await openPlace((fake) => {
      fake.place = KEEPER;
    });
    host.setAnswer('tills.invite', { result: { code: '7K3MQ2PXW9AB', expires_at: Date.now() + 600_000 } });
    button('Let another till in').click();
    await eventually(() => expect(text('.place-code-value')).toBe('7K3M-Q2PX-W9AB'));
    expect(text('.place-code')).toContain('Good for 10 more minutes');
    const id = '0190a000-0000-7000-8000-000000000001';
    host.setAnswer('tills.paired', { result: [{ id, name: 'Back till', paired_at: 0, online: true }] });
    await eventually(() => expect(text('.place-invite')).toContain('Back till is in.'));
    expect(document.querySelector('.place-code')).toBeNull();
    button('Forget Back till…').click();
    expect(text('.place-tills')).toContain('disconnected at once');
    expect(called(host, 'tills.forget')).toEqual([]);
    host.setAnswer('tills.forget', { result: { till: id } });
    button('Forget Back till').click();
    await eventually(() => expect(called(host, 'tills.forget').at(-1)?.input).toEqual({ till: id }));
  });

  it('offers a folder only once it passed, and says what to do instead of one that did not', async () => {
    const { host } = await openPlace();
    choose('A shared folder');
    type(input('Folder'), '/mnt/shop');
    const test = (state: string, message: string) => ({ result: { folder: '/mnt/shop', state, message } });
    host.setAnswer('place.testFolder', {
      result: { refused: 'unsafe-place', message: 'That is a sync folder.' },
    });
    send('A shared folder');
    await eventually(() => expect(text('.cp-field-error')).toBe('That is a sync folder.'));
    host.setAnswer('place.testFolder', test('waiting', 'Half of it is done.'));
    send('A shared folder');
    host.setAnswer('place.folderTest', test('waiting', 'Half of it is done.'));
    await eventually(() => expect(text('.cp-notice')).toContain('Waiting for a second till'));
    const offered = () => button('Let the shop live in this folder');
    expect(offered()).toBeUndefined();
    type(input('Folder'), '/mnt/another');
    send('A shared folder');
    await eventually(() => expect(text('.cp-field-error')).toContain('/mnt/shop is being tested just now'));
    type(input('Folder'), '/mnt/shop');
    host.setAnswer('place.folderTest', test('failed', 'Both tills held the lock at once.'));
    await eventually(() => expect(text('.cp-notice')).toContain('Both tills held the lock'));
    expect(text('.cp-notice')).toContain('let one computer keep the books');
    expect(offered()).toBeUndefined();
    host.setAnswer('place.folderTest', test('passed', 'All went well.'));
    await eventually(() => expect(offered()).toBeDefined());
    type(input('Folder'), '/mnt/another');
    await eventually(() => expect(offered()).toBeUndefined());
    type(input('Folder'), '/mnt/shop');
    host.setAnswer('place.choose', { result: { kind: 'folder' } });
    offered().click();
    await eventually(() =>
      expect(called(host, 'place.choose').at(-1)?.input).toEqual({ kind: 'folder', path: '/mnt/shop' }),
    );
  });
});
