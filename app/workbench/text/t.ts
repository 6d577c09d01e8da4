import en from '../locales/en.json' with { type: 'json' };

export type MessageKey = keyof typeof en;

/** A sentence of the frame, with its holes filled. */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return en[key].replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
