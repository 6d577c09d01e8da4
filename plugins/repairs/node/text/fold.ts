/** A serial number as it is compared; as *inventory* compares them, so that both mean the same device. */
export function foldSerial(serial: string): string {
  return serial.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Without accents and capitals, for searches. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The digits of a phone number, however it is written. */
export function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

/** What a search for a customer looks in: the name, and the phone with nothing but digits. */
export function foldCustomer({ name, phone }: { readonly name: string; readonly phone: string }): string {
  return [fold(name), digitsOf(phone)].filter((part) => part !== '').join('\n');
}

/** What a search for a device looks in. */
export function foldDevice(device: {
  readonly kind: string;
  readonly brand: string;
  readonly model: string;
  readonly serial: string;
}): string {
  const { kind, brand, model, serial } = device;
  return fold([kind, brand, model, serial].filter((part) => part !== '').join(' '));
}
