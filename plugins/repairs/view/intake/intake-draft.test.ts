import { expect, test } from 'vitest';
import { emptyDevice, type IntakeValues, missing, toTicket } from './intake-draft.ts';

const CUSTOMER = { party: null, name: 'Ada King', phone: '' };
const PHONE = { ...emptyDevice(), kind: 'Phone', fault: 'Screen is cracked' };
const VALUES: IntakeValues = {
  customer: CUSTOMER,
  devices: [PHONE],
  due: '',
  priority: 'normal',
  technician: '',
  note: '',
};

test('a name or a phone, what it is and what is wrong with it are all that is needed', () => {
  expect(missing(VALUES)).toBeUndefined();
  expect(missing({ ...VALUES, customer: { ...CUSTOMER, name: ' ' } })).toBe('customer');
  expect(missing({ ...VALUES, customer: { party: null, name: '', phone: '0171 5550101' } })).toBeUndefined();
  expect(missing({ ...VALUES, devices: [{ ...PHONE, kind: '' }] })).toBe('device');
  expect(missing({ ...VALUES, devices: [PHONE, { ...PHONE, fault: '' }] })).toBe('fault');
});

test('each point of the checklist is kept, also the ones nobody looked at; a pass code only if there is one', () => {
  const device = {
    ...PHONE,
    answers: { Screen: 'bad', Gone: 'good' } as const,
    notes: { Screen: ' Upper left ' },
  };
  const [plain, locked] = toTicket({ ...VALUES, devices: [device, { ...PHONE, passcode: '1234' }] }, () => [
    'Screen',
    'Camera',
  ]).devices;
  expect(plain!.checks).toEqual([
    { name: 'Screen', answer: 'bad', note: 'Upper left' },
    { name: 'Camera', answer: 'not-tested', note: '' },
  ]);
  expect('passcode' in plain!).toBe(false);
  expect(locked!.passcode).toBe('1234');
});
