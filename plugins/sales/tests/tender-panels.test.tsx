import { afterEach, expect, test } from 'vitest';
import { CashTender } from '../view/payment/cash-tender.tsx';
import { ReferenceTender } from '../view/payment/reference-tender.tsx';
import { tenderStand } from './tender-stand.tsx';

const shown: { end(): void }[] = [];
afterEach(() => shown.splice(0).forEach((each) => each.end()));

const cash = (due: number) => {
  const stand = tenderStand(CashTender, due);
  shown.push(stand);
  return stand;
};
const card = (due: number, reference: 'none' | 'optional' | 'required') => {
  const stand = tenderStand(ReferenceTender, due, { title: 'Card', kind: 'other', reference });
  shown.push(stand);
  return stand;
};

test('starts with the exact amount, so that one press takes it', () => {
  const { fields, tendered } = cash(510);
  expect(fields()[0]!.value).toBe('5.10');
  expect(tendered()).toBe(510);
});

test('follows the amount due until somebody touches it', () => {
  const { fields, setDue, tendered, type } = cash(510);
  setDue(620);
  expect([fields()[0]!.value, tendered()]).toEqual(['6.20', 620]);
  type('10');
  setDue(700);
  expect([fields()[0]!.value, tendered()]).toEqual(['10', 1000]);
});

test('a scan that ran through the field and was taken out again leaves it untouched', () => {
  const { setDue, tendered, type } = cash(510);
  type('5.104006381333931');
  type('5.10');
  setDue(620);
  expect(tendered()).toBe(620);
});

test('offers what people hand over', () => {
  const { button, tendered } = cash(510);
  button('€20.00')!.click();
  expect(tendered()).toBe(2000);
});

test('the number pad starts anew instead of writing behind the exact amount', () => {
  const { press, tendered } = cash(510);
  press('2', '0', '00');
  expect(tendered()).toBe(2000);
});

test('the pad counts on past an amount that happens to be the one due', () => {
  const { press, tendered } = cash(200);
  press('2', '0', '0', '0');
  expect(tendered()).toBe(2000);
});

test('nothing is no payment', () => {
  const { type, told } = cash(510);
  type('');
  expect(told()).toBeNull();
});

test('paid back, the amount is negative, and there are no notes to hand over', () => {
  const { button, tendered, type } = cash(-510);
  expect(tendered()).toBe(-510);
  expect(button('€20.00')).toBeUndefined();
  type('5');
  expect(tendered()).toBe(-500);
});

test('Enter in the field takes the payment', () => {
  const { fields, submitted } = cash(510);
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  fields()[0]!.dispatchEvent(event);
  expect(submitted()).toBe(1);
  expect(event.defaultPrevented).toBe(true);
});

test('by card it is what is due at most, in parts as small as you like', () => {
  const { type, press, told, tendered } = card(510, 'none');
  expect(told()).toEqual({ tendered_minor: 510 });
  type('5.11');
  expect(told()).toBeNull();
  type('3');
  expect(tendered()).toBe(300);
  press('9', '00');
  expect(tendered()).toBe(510);
});

test('a reference that is needed is asked for before anything can be taken', () => {
  const { fields, type, told } = card(510, 'required');
  expect(fields()).toHaveLength(2);
  expect(told()).toBeNull();
  type(' 0815 ', 1);
  expect(told()).toEqual({ tendered_minor: 510, reference: '0815' });
});

test('one that is not needed may be left out', () => {
  const { type, told } = card(-510, 'optional');
  expect(told()).toEqual({ tendered_minor: -510 });
  type('0815', 1);
  expect(told()).toEqual({ tendered_minor: -510, reference: '0815' });
});
