/** A piece of SQL that matters for knowing what a statement does. Strings, numbers and comments are left out. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'symbol';
  /** Small letters; without its quotes. */
  readonly text: string;
}

const PATTERN =
  /(\s+|--[^\n]*|\/\*[^]*?(?:\*\/|$))|('(?:[^']|'')*')|("(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])|([a-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(\d[\w.]*|\?\d*|[:@$#]\w*)|([^])/giy;

/** SQLite takes a string for a table's name where only a name makes sense. */
const TAKES_NAME = new Set(['from', 'join', 'into', 'update', 'table', 'in', ',', '(', '.']);

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [, , string, quoted, word, , symbol] of text.matchAll(PATTERN)) {
    if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase() });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: unquote(quoted) });
    else if (string !== undefined && TAKES_NAME.has(tokens.at(-1)?.text ?? '')) {
      tokens.push({ kind: 'quoted', text: unquote(string) });
    }
  }
  return tokens;
}

/** The text with each parameter (`?`) as `write` gives it. */
export function withParameters(text: string, write: (parameter: string) => string): string {
  return text.replace(PATTERN, (piece, _space, _string, _quoted, _word, atom?: string) =>
    atom?.startsWith('?') ? write(piece) : piece,
  );
}

function unquote(text: string): string {
  const quote = text[0]!;
  const inner = text.slice(1, -1);
  return (quote === '[' ? inner : inner.replaceAll(quote + quote, quote)).toLowerCase();
}

/** Everything in `text` that may be the name of a table. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(tokenise(text).flatMap((token) => (token.kind === 'symbol' ? [] : [token.text])))];
}
