import type { PersonalRecord } from '@counterpart/sdk/node';
import type { ShownPicture } from './picture-parts.ts';

export interface PersonPage {
  readonly title: string;
  readonly language: string;
  /** None on the pages of further pictures. */
  readonly records: readonly PersonalRecord[];
  /** Those that stand on this page. */
  readonly pictures: readonly ShownPicture[];
  /** On which page a picture stands that is not on this one. */
  readonly elsewhere: (id: string) => string | undefined;
}

/** What is kept about a person as a page to read, which needs nothing but itself. */
export function personPage({ title, language, records, pictures, elsewhere }: PersonPage): string {
  const here = new Map(pictures.map((picture) => [picture.id, picture]));
  const figureOf = (id: string, number: number): string => {
    const picture = here.get(id);
    if (picture) return figure(picture, number);
    const page = elsewhere(id);
    return page ? `<p><a href="${escaped(page)}#${id}">${number}: ${escaped(page)}</a></p>` : '';
  };
  const sections = records.flatMap(({ title: module, sections: kept }) =>
    kept.map(({ title: heading, rows, files = [] }) => {
      const lines = rows.map(
        ({ label, value }) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
      );
      const shown = files.map((id, index) => figureOf(id, index + 1)).join('');
      return `<section><h2>${escaped(heading)}</h2><p>${escaped(module)}</p><table>${lines.join('')}</table>${shown}</section>`;
    }),
  );
  const rest = records.length > 0 ? [] : pictures.map((picture, index) => figure(picture, index + 1));
  return `<!doctype html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>
body { font: 15px/1.4 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
section > p { color: #555; margin: 0 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: .3rem .5rem; text-align: start; vertical-align: top; white-space: pre-line; }
th { width: 40%; font-weight: 600; }
figure { margin: 1rem 0; }
img { max-width: 100%; }
</style></head><body><h1>${escaped(title)}</h1>${[...sections, ...rest].join('')}</body></html>
`;
}

/** One that is damaged or gone keeps its place, without the picture. */
function figure({ id, type, base64 }: ShownPicture, number: number): string {
  const shown = base64 === null ? '–' : `<img alt="${number}" src="data:${escaped(type)};base64,${base64}">`;
  return `<figure id="${id}">${shown}<figcaption>${number}</figcaption></figure>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
