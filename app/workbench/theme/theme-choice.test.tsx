import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defineView } from '@counterpart/sdk/view';
import { fakeModule } from '../testing/fake-host.ts';
import { button, endWindows, eventually, startWindow } from '../testing/start-window.tsx';

const FELT = {
  id: 'hats.felt',
  label: 'Felt',
  type: 'light' as const,
  colors: { 'workbench.background': '#c0ffee' },
};
const hats = fakeModule('hats', { themes: [FELT] });
const scripts = { '/plugins/hats/1/view.js': defineView({}) };
const root = document.documentElement;
const shown = () => root.dataset['theme'];
const color = (id: string) => root.style.getPropertyValue(`--cp-${id}`);

/** What the device asks for; tells who listens. */
const asked = new Map<string, { matches: boolean; listeners: Set<() => void> }>();
function media(query: string) {
  const known = asked.get(query) ?? { matches: false, listeners: new Set<() => void>() };
  asked.set(query, known);
  return known;
}
function ask(query: string, matches: boolean): void {
  media(query).matches = matches;
  media(query).listeners.forEach((listener) => listener());
}

beforeEach(() => {
  asked.clear();
  vi.stubGlobal('matchMedia', (query: string) => ({
    get matches() {
      return media(query).matches;
    },
    addEventListener: (_: string, listener: () => void) => media(query).listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => media(query).listeners.delete(listener),
  }));
});
afterEach(() => {
  endWindows();
  vi.unstubAllGlobals();
});

async function appearance(): Promise<void> {
  location.hash = '#/core.settings/appearance';
  await eventually(() => expect(button('Counter Ledger')).toBeDefined());
}

it('follows the system: its brightness, and before that its wish for contrast', async () => {
  startWindow({});
  await eventually(() => expect(shown()).toBe('counter-light'));
  ask('(prefers-color-scheme: dark)', true);
  expect(shown()).toBe('counter-dark');
  ask('(prefers-contrast: more)', true);
  expect(shown()).toBe('high-contrast');
  expect(root.dataset['contrast']).toBe('high');
  ask('(prefers-contrast: more)', false);
  ask('(prefers-color-scheme: dark)', false);
  expect(shown()).toBe('counter-light');
  expect(root.dataset['contrast']).toBe('normal');
});

it('shows what was chosen at once, and again in the next window', async () => {
  startWindow({});
  await appearance();
  button('Counter Ledger').click();
  await eventually(() => expect(shown()).toBe('counter-ledger'));
  ask('(prefers-color-scheme: dark)', true);
  expect(shown()).toBe('counter-ledger');
  startWindow({});
  await eventually(() => expect(button('Counter Ledger').getAttribute('aria-pressed')).toBe('true'));
});

it('follows a choice made in another window', async () => {
  startWindow({});
  await eventually(() => expect(shown()).toBe('counter-light'));
  localStorage.setItem('counterpart.theme', 'high-contrast');
  dispatchEvent(new StorageEvent('storage', { key: 'counterpart.theme' }));
  expect(shown()).toBe('high-contrast');
});

it("offers a module's theme, fills what it leaves out, and follows the system while the module is off", async () => {
  const { host } = startWindow({ modules: [hats], scripts });
  await appearance();
  await eventually(() => expect(button('Felt')).toBeDefined());
  button('Felt').click();
  await eventually(() => expect(shown()).toBe('hats.felt'));
  expect(color('workbench-background')).toBe('#c0ffee');
  expect(color('workbench-foreground')).toBe('#1b2120');
  host.setModules([{ ...hats, enabled: false, state: 'disabled' }]);
  await eventually(() => expect(shown()).toBe('counter-light'));
  expect(color('workbench-background')).not.toBe('#c0ffee');
  host.setModules([hats]);
  await eventually(() => expect(shown()).toBe('hats.felt'));
});
