import { SCAN_IN_FIELD } from '@counterpart/sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { startScanner } from './scanner.ts';

const open: { dispose(): void }[] = [];
afterEach(() => {
  open.splice(0).forEach((each) => each.dispose());
  document.body.replaceChildren();
});

function setUp(listening = true) {
  const scanned: string[] = [];
  open.push(startScanner({ listening: () => listening, onScan: (code) => scanned.push(code) }));
  let now = 0;
  /** Does what a keyboard does: the event, and what the browser makes of it if nobody prevents it. */
  const key = (name: string, gap: number, target: HTMLElement = document.body) => {
    now += gap;
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: now });
    target.dispatchEvent(event);
    if (event.defaultPrevented) return event;
    if (target instanceof HTMLInputElement && name.length === 1) {
      target.value += name;
      target.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    if (target instanceof HTMLButtonElement && (name === 'Enter' || name === ' ')) target.click();
    return event;
  };
  const keys = (text: string, gap: number, target?: HTMLElement) => {
    for (const character of text) key(character, gap, target);
    return key('Enter', gap, target);
  };
  return { scanned, key, keys };
}

function field(value: string): HTMLInputElement {
  const input = document.createElement('input');
  input.value = value;
  document.body.append(input);
  return input;
}

describe('scanner', () => {
  it('reads a burst that ends in Enter', () => {
    const { scanned, keys } = setUp();
    expect(keys('4006381333931', 8).defaultPrevented).toBe(true);
    expect(scanned).toEqual(['4006381333931']);
  });

  it('takes keys up to 100 ms apart, and a person who is slower for a person', () => {
    const { scanned, keys } = setUp();
    keys('12345678', 100);
    keys('87654321', 101);
    expect(scanned).toEqual(['12345678']);
  });

  it('starts over after a pause: what was typed before the scan is not part of the code', () => {
    const { scanned, key, keys } = setUp();
    key('3', 0);
    key('x', 400);
    key('4', 400);
    keys('006381333931', 5);
    expect(scanned).toEqual(['4006381333931']);
  });

  it('leaves nothing in the field that has the focus, and tells the field so', () => {
    const { scanned, keys } = setUp();
    const quantity = field('2');
    const heard: string[] = [];
    quantity.addEventListener('input', () => heard.push(quantity.value));
    let enters = 0;
    quantity.addEventListener('keydown', (event) => event.key === 'Enter' && enters++);
    keys('4006381333931', 5, quantity);
    expect(scanned).toEqual(['4006381333931']);
    expect(quantity.value).toBe('2');
    expect(heard.at(-1)).toBe('2');
    expect(enters).toBe(0);
  });

  it('presses no focused button, neither by Enter nor by a space in the code', () => {
    const { scanned, keys } = setUp();
    const button = document.createElement('button');
    document.body.append(button);
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    keys('AB 12 34', 5, button);
    expect(scanned).toEqual(['AB 12 34']);
    expect(clicks).toBe(0);
  });

  it('leaves a field alone that takes scans itself', () => {
    const { scanned, keys } = setUp();
    const code = field('');
    code.dataset['takesScans'] = '';
    expect(keys('4006381333931', 5, code).defaultPrevented).toBe(false);
    expect(code.value).toBe('4006381333931');
    expect(scanned).toEqual([]);
  });

  it('leaves the keyboard alone while nobody reads codes', () => {
    const { scanned, keys } = setUp(false);
    expect(keys('4006381333931', 5).defaultPrevented).toBe(false);
    expect(scanned).toEqual([]);
  });

  it('reads one that ends in Tab, and takes a second end right behind it for a part of it', () => {
    const { scanned, key, keys } = setUp();
    const button = document.createElement('button');
    document.body.append(button);
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    for (const character of '4006381333931') key(character, 5, button);
    expect(key('Tab', 5, button).defaultPrevented).toBe(true);
    expect(key('Enter', 5, button).defaultPrevented).toBe(true);
    keys('4006381333948', 5, button);
    expect(key('Enter', 20, button).defaultPrevented).toBe(true);
    expect([scanned, clicks]).toEqual([['4006381333931', '4006381333948'], 0]);
    key('Enter', 400, button);
    expect(clicks).toBe(1);
  });

  it('takes two scans right behind each other for two', () => {
    const { scanned, keys } = setUp();
    keys('40063', 1);
    keys('40064', 1);
    expect(scanned).toEqual(['40063', '40064']);
  });

  it('leaves a word and a Tab to whoever fills in a form fast', () => {
    const { scanned, key } = setUp();
    const name = field('');
    for (const character of 'Anna') key(character, 80, name);
    expect(key('Tab', 80, name).defaultPrevented).toBe(false);
    expect([scanned, name.value]).toEqual([[], 'Anna']);
  });

  it('tells a field that takes scans what it held before, and leaves the rest to it', () => {
    const { scanned, key, keys } = setUp();
    const search = field('');
    search.dataset['takesScans'] = '';
    const heard: unknown[] = [];
    search.addEventListener(SCAN_IN_FIELD, (event) => {
      heard.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    for (const character of 'es') key(character, 300, search);
    key('4', 300, search);
    expect(keys('006381333931', 5, search).defaultPrevented).toBe(true);
    expect(heard).toEqual([{ code: '4006381333931', before: 'es' }]);
    expect(scanned).toEqual([]);
  });

  it('leaves nothing anywhere when the focus moves in the middle of a scan', () => {
    const { scanned, key, keys } = setUp();
    const [quantity, search] = [field('1'), field('')];
    search.dataset['takesScans'] = '';
    for (const character of '4006') key(character, 5, quantity);
    keys('381333931', 5, search);
    expect(scanned).toEqual(['4006381333931']);
    expect([quantity.value, search.value]).toEqual(['1', '']);
  });

  it('takes a short quick entry for a person', () => {
    const { scanned, keys } = setUp();
    const quantity = field('');
    expect(keys('12', 5, quantity).defaultPrevented).toBe(false);
    expect(quantity.value).toBe('12');
    expect(scanned).toEqual([]);
  });
});
