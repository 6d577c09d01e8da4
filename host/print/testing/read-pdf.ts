import { inflateSync } from 'node:zlib';

export interface ReadPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What stands on it in the order in which it was drawn, without the spaces between words. */
  readonly text: string;
  /** The drawing commands. */
  readonly drawing: string;
}

/** The pages of a PDF as this product makes them, with their letters found by the file's own tables of letters. */
export function readPdf(pdf: Uint8Array): ReadPage[] {
  const raw = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].map(([, id, body]) => [id!, body!]),
  );
  const letters = new Map<string, ReadonlyMap<string, string>>();
  const lettersOf = (font: string) => {
    let known = letters.get(font);
    if (!known) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
      known = table === undefined ? new Map() : lettersIn(streamOf(objects.get(table) ?? ''));
      letters.set(font, known);
    }
    return known;
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((body) => {
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(body)!;
    const drawing = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(body)![1]!) ?? '');
    const fonts = new Map([...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, id!]));
    let font = '';
    let text = '';
    for (const [, name, codes] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
      if (name !== undefined) font = fonts.get(name) ?? '';
      else text += decoded(codes!, lettersOf(font));
    }
    return { width: Number(width), height: Number(height), text, drawing };
  });
}

function streamOf(body: string): string {
  const [head = '', length = 0] = /^[\s\S]*?\/Length (\d+)[\s\S]*?stream\r?\n/.exec(body) ?? [];
  const data = body.slice(head.length, head.length + Number(length));
  return /\/FlateDecode/.test(body) ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
}

/** Code → letter, from single entries and ranges. */
function lettersIn(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, part] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, letter] of part!.matchAll(/<(\w+)> <(\w+)>/g)) found.set(code!, fromHex(letter!));
  }
  for (const [, part] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, letter] of part!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = Number.parseInt(first!, 16); code <= Number.parseInt(last!, 16); code++) {
        const value = Number.parseInt(letter!, 16) + code - Number.parseInt(first!, 16);
        found.set(code.toString(16).toUpperCase().padStart(first!.length, '0'), String.fromCodePoint(value));
      }
    }
  }
  return found;
}

function decoded(codes: string, letters: ReadonlyMap<string, string>): string {
  const size = [...letters.keys()][0]?.length ?? 2;
  return (codes.match(new RegExp(`.{${size}}`, 'g')) ?? []).map((code) => letters.get(code) ?? '').join('');
}

function fromHex(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
