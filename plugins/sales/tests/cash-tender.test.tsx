import { createSignal } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { CashTender } from '../view/payment/cash-tender.tsx';
import { show } from './view-stand.tsx';

const shown: { end(): void }[] = [];
afterEach(() => shown.splice(0).forEach((each) => each.end()));

function setUp(due: number) {
  const [due_minor, setDue] = createSignal(due);
  const tenders: (number | null)[] = [];
  let submitted = 0;
  const stand = show(() => (
    <CashTender
      due_minor={due_minor()}
      currency="EUR"
      locale="en"
      busy={false}
      onChange={(tender) => tenders.push(tender?.tendered_minor ?? null)}
      onSubmit={() => (submitted += 1)}
    />
  ));
  shown.push(stand);
  const field = stand.root.querySelector('input')!;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const figure = (label: string) =>
    [...stand.root.querySelectorAll('.cp-figure')].find((each) => each.textContent?.startsWith(label))
      ?.textContent;
  return {
    ...stand,
    field,
    type,
    figure,
    setDue,
    tendered: () => tenders.at(-1),
    submitted: () => submitted,
  };
}

test('starts with the exact amount, so that one press takes it', () => {
  const { field, tendered, figure } = setUp(510);
  expect(field.value).toBe('5.10');
  expect(tendered()).toBe(510);
  expect(figure('Change')).toBe('Change€0.00');
});

test('follows the amount due until somebody touches it', () => {
  const { field, setDue, tendered, type, figure } = setUp(510);
  setDue(620);
  expect([field.value, tendered()]).toEqual(['6.20', 620]);
  type('10');
  setDue(700);
  expect([field.value, tendered(), figure('Change')]).toEqual(['10', 1000, 'Change€3.00']);
});

test('offers what people hand over, and tells the change', () => {
  const { button, tendered, figure } = setUp(510);
  button('€20.00')!.click();
  expect(tendered()).toBe(2000);
  expect(figure('Change')).toBe('Change€14.90');
});

test('the number pad starts anew instead of writing behind the exact amount', () => {
  const { root, tendered, figure } = setUp(510);
  const keys = [...root.querySelectorAll<HTMLButtonElement>('.cp-pad-key')];
  for (const face of ['2', '0', '00']) keys.find((key) => key.textContent === face)!.click();
  expect(tendered()).toBe(2000);
  expect(figure('Change')).toBe('Change€14.90');
});

test('too little cannot be taken, and what is missing is said', () => {
  const { type, tendered, figure } = setUp(510);
  type('5');
  expect(tendered()).toBeNull();
  expect(figure('Still to pay')).toBe('Still to pay€0.10');
});

test('Enter in the field takes the payment', () => {
  const { field, submitted } = setUp(510);
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  field.dispatchEvent(event);
  expect(submitted()).toBe(1);
  expect(event.defaultPrevented).toBe(true);
});
