import { foldSerial } from '@counterpart/inventory/api';
import { digitsOf, fold } from '@counterpart/sdk';

/** What a search for a customer looks in: the name, and the phone with nothing but digits. */
export function foldCustomer({ name, phone }: { readonly name: string; readonly phone: string }): string {
  return [fold(name).trim(), digitsOf(phone.replace(/\(\s*0\s*\)/u, ''))]
    .filter((part) => part !== '')
    .join('\n');
}

/** What a search for a device looks in: its number also as it is compared. */
export function foldDevice(device: {
  readonly kind: string;
  readonly brand: string;
  readonly model: string;
  readonly serial: string;
}): string {
  const { kind, brand, model, serial } = device;
  const words = [kind, brand, model, serial].map((part) => fold(part).trim());
  return [...new Set([...words, foldSerial(serial)])].filter((part) => part !== '').join(' ');
}
