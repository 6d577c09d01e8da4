import type { PersonalRecord } from '@counterpart/sdk/node';

/** What is kept about a person as a page to read, which needs nothing but itself. */
export function personPage(title: string, language: string, records: readonly PersonalRecord[]): string {
  const sections = records.flatMap(({ title: module, sections: kept }) =>
    kept.map(({ title: heading, rows }) => {
      const lines = rows.map(
        ({ label, value }) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
      );
      return `<section><h2>${escaped(heading)}</h2><p>${escaped(module)}</p><table>${lines.join('')}</table></section>`;
    }),
  );
  return `<!doctype html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>
body { font: 15px/1.4 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
section > p { color: #555; margin: 0 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: .3rem .5rem; text-align: start; vertical-align: top; white-space: pre-line; }
th { width: 40%; font-weight: 600; }
</style></head><body><h1>${escaped(title)}</h1>${sections.join('')}</body></html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
