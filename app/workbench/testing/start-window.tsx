import type { Module } from '@counterpart/sdk';
import type { ViewModule } from '@counterpart/sdk/view';
import { render } from 'solid-js/web';
import { vi } from 'vitest';
import { App } from '../app.tsx';
import { FakeHost } from './fake-host.ts';

const open: (() => void)[] = [];

/** Ends every window of a test and forgets what it left in the page. */
export function endWindows(): void {
  open.splice(0).forEach((dispose) => dispose());
  document.body.replaceChildren();
  document.head.querySelectorAll('link').forEach((link) => link.remove());
  location.hash = '';
  localStorage.clear();
  sessionStorage.clear();
}

interface Start {
  readonly modules?: Module[];
  readonly scripts?: Record<string, ViewModule>;
  readonly signedIn?: boolean;
  readonly ready?: boolean;
  /** Before the window opens. */
  readonly prepare?: ((host: FakeHost) => void) | undefined;
}

/** A window on a host in memory, with scripts of the test's own. */
export function startWindow({ modules = [], scripts = {}, signedIn = true, ready = true, prepare }: Start) {
  const host = new FakeHost();
  host.modules = modules;
  Object.assign(host.shop, { ready });
  if (signedIn) {
    host.signedIn = { user: { id: 'u1', name: 'Olivia', role: 'owner' }, permissions: [], resume: 's' };
  }
  prepare?.(host);
  const loaded: string[] = [];
  const root = document.createElement('div');
  document.body.append(root);
  const dispose = render(
    () => (
      <App
        session={host.session}
        load={async (script) => {
          loaded.push(script);
          const half = scripts[script.replace(/\?.*/, '')];
          if (!half) throw new Error(`${script} is not there.`);
          return { default: half };
        }}
      />
    ),
    root,
  );
  open.push(() => {
    dispose();
    host.session.dispose();
  });
  return { host, root, loaded };
}

export const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
export const rail = () => [...document.querySelectorAll('.rail-link')].map((link) => link.textContent);
export const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  )!;
export const eventually = (check: () => void) => vi.waitFor(check, { timeout: 2000, interval: 5 });

export const input = (label: string) => {
  const named = [...document.querySelectorAll('label')].find((each) => each.textContent === label)!;
  return document.getElementById(named.htmlFor) as HTMLInputElement;
};
export const type = (field: HTMLInputElement, value: string) => {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
export const send = (form: string) =>
  document
    .querySelector(`form[aria-label="${form}"]`)!
    .dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
export const choose = (card: string) => {
  const name = [...document.querySelectorAll('.choice-name')].find((each) => each.textContent === card)!;
  name.closest('.choice-card')!.querySelector<HTMLInputElement>('input')!.click();
};
