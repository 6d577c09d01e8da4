import { defineView } from '@counterpart/sdk/view';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeModule } from './testing/fake-host.ts';
import { endWindows, eventually, startWindow, text } from './testing/start-window.tsx';

afterEach(endWindows);

describe('the window', () => {
  it('asks for a PIN, says why one is wrong, and lets the right one in', async () => {
    startWindow({ signedIn: false });
    await eventually(() => expect(text('h1')).toBe('Sign in'));
    await eventually(() => expect(text('.demo-people')).toContain('1111'));
    const pin = document.querySelector<HTMLInputElement>('input')!;
    const enter = (digits: string) => {
      pin.value = digits;
      pin.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document
        .querySelector('form')!
        .dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    };
    enter('9999');
    await eventually(() => expect(text('[role=alert]')).toBe('Nobody has this PIN.'));
    enter('1111');
    await eventually(() => expect(document.querySelector('nav[aria-label="Modules rail"]')).not.toBeNull());
    expect(text('nav[aria-label="Status"]')).toContain('Olivia');
  });

  it('asks for the shop before anything else, and complains at the fields', async () => {
    const { host } = startWindow({ ready: false, signedIn: false });
    await eventually(() => expect(text('h1')).toBe('Set up your shop'));
    expect(document.querySelectorAll('select option').length).toBeGreaterThan(150);
    document
      .querySelector('form')!
      .dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await eventually(() => expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(3));
    expect(host.calls.filter(({ method }) => method === 'shop.setUp')).toEqual([]);
  });

  it('keeps what was typed while the connection is lost, and says so', async () => {
    const half = defineView({ views: { 'notes.main': () => <input class="typed" /> } });
    const { host } = startWindow({
      modules: [fakeModule('notes')],
      scripts: { '/plugins/notes/1/view.js': half },
    });
    await eventually(() => expect(document.querySelector('.typed')).not.toBeNull());
    const field = document.querySelector<HTMLInputElement>('.typed')!;
    field.value = 'three of the blue ones';
    host.setReachable(false);
    await eventually(() => expect(text('.connection-banner')).toContain('What you typed is kept'));
    host.setReachable(true);
    await eventually(() => expect(document.querySelector('.connection-banner')).toBeNull());
    expect(document.querySelector('.typed')).toBe(field);
    expect(field.value).toBe('three of the blue ones');
  });
});
