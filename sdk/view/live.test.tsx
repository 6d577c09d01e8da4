import { createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ask } from '../contracts/index.ts';
import { createLive, type Live } from './live.ts';
import { fakeWorkbench, mount } from './testing/fake-workbench.tsx';
import { ViewContext } from './workbench.ts';

interface Product {
  readonly id: string;
  readonly name: string;
}

const ask = (term: string) =>
  ({ method: 'products.search', input: { term } }) as unknown as Ask<readonly Product[]>;
const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((each) => each.dispose()));

function setUp(question: () => Ask<readonly Product[]> | undefined) {
  const fake = fakeWorkbench();
  let live!: Live<readonly Product[]>;
  const [visible, setVisible] = createSignal(true);
  const mounted = mount(
    () => (
      <ViewContext.Provider value={{ id: 'v', plugin: 'p', visible, argument: () => undefined }}>
        {(() => {
          live = createLive(question);
          return undefined;
        })()}
      </ViewContext.Provider>
    ),
    fake.workbench,
  );
  open.push(mounted);
  return { ...fake, live, setVisible, mounted };
}

describe('createLive', () => {
  it('shows each answer that is pushed, and is loading until the first', () => {
    const { live, asked } = setUp(() => ask(''));
    expect(live.loading).toBe(true);
    asked[0]!.observer.next([{ id: 'a', name: 'Pen' }]);
    expect(live.loading).toBe(false);
    expect(live()).toEqual([{ id: 'a', name: 'Pen' }]);
    asked[0]!.observer.next([{ id: 'a', name: 'Fountain pen' }]);
    expect(live()).toEqual([{ id: 'a', name: 'Fountain pen' }]);
  });

  it('keeps the identity of rows by id, so that lists change in place', () => {
    const { live, asked } = setUp(() => ask(''));
    asked[0]!.observer.next([
      { id: 'a', name: 'Pen' },
      { id: 'b', name: 'Ink' },
    ]);
    const ink = live()![1];
    asked[0]!.observer.next([{ id: 'b', name: 'Blue ink' }]);
    expect(live()![0]).toBe(ink);
    expect(ink!.name).toBe('Blue ink');
  });

  it('asks anew when the question changes, lets go of the old one and keeps its answer meanwhile', () => {
    const [term, setTerm] = createRoot(() => createSignal('p'));
    const { live, asked } = setUp(() => ask(term()));
    asked[0]!.observer.next([{ id: 'a', name: 'Pen' }]);
    setTerm('i');
    expect(asked[0]!.disposed).toBe(true);
    expect(asked[1]!.ask.input).toEqual({ term: 'i' });
    expect(live.loading).toBe(true);
    expect(live()).toEqual([{ id: 'a', name: 'Pen' }]);
  });

  it('asks nothing while there is no question', () => {
    const { live, asked } = setUp(() => undefined);
    expect(asked).toEqual([]);
    expect(live.loading).toBe(false);
  });

  it('tells a fault and forgets it with the next answer', () => {
    const { live, asked } = setUp(() => ask(''));
    asked[0]!.observer.fault({ code: 'not-permitted', message: 'Ask the owner.' });
    expect(live.fault?.code).toBe('not-permitted');
    expect(live.loading).toBe(false);
    asked[0]!.observer.next([]);
    expect(live.fault).toBeUndefined();
  });

  it('keeps what was answered while the books are away, and says so where nothing was answered yet', () => {
    const [term, setTerm] = createRoot(() => createSignal('p'));
    const { live, asked } = setUp(() => ask(term()));
    const away = { code: 'keeper-away', message: 'Back office cannot be reached.' };
    asked[0]!.observer.next([{ id: 'a', name: 'Pen' }]);
    asked[0]!.observer.fault(away);
    expect(live.fault).toBeUndefined();
    expect(live()).toEqual([{ id: 'a', name: 'Pen' }]);
    setTerm('i');
    asked[1]!.observer.fault(away);
    expect(live.fault).toEqual(away);
    expect(live()).toBeUndefined();
  });

  it('does not subscribe again when its view is hidden: the subscription rests', () => {
    const { asked, setVisible } = setUp(() => ask(''));
    setVisible(false);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.visible()).toBe(false);
    expect(asked[0]!.disposed).toBe(false);
  });

  it('ends its subscription with its view', () => {
    const { asked, mounted } = setUp(() => ask(''));
    mounted.dispose();
    expect(asked[0]!.disposed).toBe(true);
  });
});
