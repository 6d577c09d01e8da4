import strings from '../../locales/view/en.json' with { type: 'json' };

export type TextKey = keyof typeof strings;

/** A string of this plugin; `{name}` in it is filled from `values`. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return strings[key].replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** As {@link t}, for a key that something else makes: without such a string the fallback. */
export function textOr(key: string, fallback: string): string {
  return (strings as Readonly<Record<string, string | undefined>>)[key] ?? fallback;
}
