import strings from '../locales/en.json' with { type: 'json' };

/** A string of this plugin; `{name}` in it is filled from `values`. */
export function t(key: keyof typeof strings, values: Readonly<Record<string, string>> = {}): string {
  return strings[key].replaceAll(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}
