import strings from '../../locales/en.json' with { type: 'json' };

export type TextKey = keyof typeof strings;

/** A string of this plugin; `{name}` in it is filled from `values`. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return strings[key].replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
