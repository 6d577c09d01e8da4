/**
 * The language of the browser, as Intl understands it. A browser on a bare system says `en-US@posix` or nothing, which
 * Intl refuses.
 */
export function browserLocale(languages: readonly string[] = navigator.languages): string {
  for (const language of languages) {
    try {
      const [locale] = Intl.getCanonicalLocales(language.split('@')[0]);
      if (locale) return locale;
    } catch {
      // Not a language tag: the next one may be.
    }
  }
  return 'en';
}
