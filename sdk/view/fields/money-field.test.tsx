import { createEffect, createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Shop } from '../../core/index.ts';
import { createForm } from '../forms/create-form.ts';
import { Form } from '../forms/form.tsx';
import { fakeWorkbench, mount, type } from '../testing/fake-workbench.tsx';
import { MoneyField } from './money-field.tsx';

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((each) => each.dispose()));

function setUp(initial: number | null, shop: Partial<Shop> = {}) {
  const [value, setValue] = createSignal(initial);
  const committed: (number | null)[] = [];
  const mounted = mount(
    () => (
      <MoneyField
        label="Price"
        value={value()}
        onChange={setValue}
        onCommit={(each) => committed.push(each)}
      />
    ),
    fakeWorkbench(shop).workbench,
  );
  open.push(mounted);
  return { value, setValue, committed, mounted, input: mounted.find<HTMLInputElement>('input') };
}

describe('MoneyField', () => {
  it('shows minor units as the shop writes them', () => {
    expect(setUp(1250).input.value).toBe('12.50');
    expect(setUp(1250, { locale: 'de' }).mounted.root.querySelector('input')!.value).toBe('12,50');
    expect(setUp(1250, { currency: 'JPY' }).mounted.root.querySelector('input')!.value).toBe('1250');
  });

  it('shows a value that arrives while it is being put on the screen', () => {
    const Late = () => {
      const [value, setValue] = createSignal<number | null>(null);
      createEffect(() => setValue(1000));
      return <MoneyField label="Price" value={value()} onChange={setValue} />;
    };
    const mounted = mount(() => <Late />, fakeWorkbench().workbench);
    open.push(mounted);
    expect(mounted.find<HTMLInputElement>('input').value).toBe('10.00');
  });

  it('reads while typing and writes out when it is left', () => {
    const { input, value, committed } = setUp(null);
    type(input, '3.5');
    expect(value()).toBe(350);
    expect(input.value).toBe('3.5');
    input.dispatchEvent(new FocusEvent('blur'));
    expect(input.value).toBe('3.50');
    expect(committed).toEqual([350]);
  });

  it('keeps what cannot be read, says why when left, and has no value meanwhile', () => {
    const { input, value, mounted, committed } = setUp(1250);
    type(input, '12,5');
    expect(value()).toBeNull();
    input.dispatchEvent(new FocusEvent('blur'));
    expect(input.value).toBe('12,5');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(mounted.find('[role=alert]').textContent).toContain('decimals');
    expect(committed).toEqual([]);
  });

  it('takes no negative amount unless told', () => {
    const { input, value, mounted } = setUp(null);
    type(input, '-3');
    input.dispatchEvent(new FocusEvent('blur'));
    expect(value()).toBeNull();
    expect(mounted.find('[role=alert]').textContent).toContain('At least');
  });

  it('follows a value that changes elsewhere', () => {
    const { input, setValue } = setUp(1250);
    setValue(999);
    expect(input.value).toBe('9.99');
  });

  it('keeps its form from being sent while it cannot be read', async () => {
    const sent: unknown[] = [];
    let form!: ReturnType<typeof createForm<{ price: number | null }, object>>;
    const mounted = mount(() => {
      form = createForm({
        initial: { price: null as number | null },
        submit: async (values) => {
          sent.push(values);
          return {};
        },
      });
      return (
        <Form form={form} label="Product">
          <MoneyField label="Price" {...form.field('price')} />
        </Form>
      );
    });
    open.push(mounted);
    const input = mounted.find<HTMLInputElement>('input');
    type(input, 'abc');
    await form.submit();
    expect(sent).toEqual([]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    type(input, '4');
    await form.submit();
    expect(sent).toEqual([{ price: 400 }]);
  });
});
