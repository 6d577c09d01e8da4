export type Words = Readonly<Record<string, string>>;
export type Text<W extends Words> = (
  key: keyof W,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** What a part of the kit says; `{name}` in a sentence is filled from `values`. */
export function wordsOf<const W extends Words>(words: W): Text<W> {
  return (key, values = {}) =>
    words[key]!.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
