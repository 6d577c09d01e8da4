import ar from '../../locales/paper/ar.json' with { type: 'json' };
import de from '../../locales/paper/de.json' with { type: 'json' };
import en from '../../locales/paper/en.json' with { type: 'json' };

type Words = typeof en;
export type PaperWord = keyof Words;

const LANGUAGES: Readonly<Record<string, Words>> = { ar, de, en };

/** The words of a receipt in the shop's language; English where there are none. `{name}` is filled from `values`. */
export function paperWords(
  locale: string,
): (word: PaperWord, values?: Readonly<Record<string, string>>) => string {
  const words = LANGUAGES[locale.split('-')[0]!.toLowerCase()] ?? en;
  return (word, values = {}) =>
    words[word].replaceAll(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}
