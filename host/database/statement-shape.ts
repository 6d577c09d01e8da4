import { type Token, tokenise } from './tokens.ts';

export type Verb = 'select' | 'insert' | 'update' | 'delete';

/** What can be known of a statement without a database. */
export interface StatementShape {
  readonly verb: Verb;
  /** The table it writes to; null when it only reads. */
  readonly target: string | null;
  /** Everything in it that may be the name of a table. */
  readonly names: ReadonlySet<string>;
  /** Why nobody may run it; null when it is fine. */
  readonly refused: string | null;
}

const VERBS = new Set(['select', 'insert', 'update', 'delete', 'replace', 'values']);

export function shapeOf(text: string): StatementShape {
  const tokens = tokenise(text);
  const names = new Set(tokens.filter((token) => token.kind !== 'symbol').map((token) => token.text));
  const at = findVerb(tokens);
  const word = tokens[at]?.text ?? tokens[0]?.text ?? '';
  const verb: Verb = word === 'insert' || word === 'update' || word === 'delete' ? word : 'select';
  const refused = refusalOf(tokens, at, word);
  return { verb, target: refused === null ? targetOf(tokens, at, verb) : null, names, refused };
}

/** The place of the main verb: the first word, or after `with … (…)` the first verb outside brackets. */
function findVerb(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (first?.kind !== 'word') return -1;
  if (first.text !== 'with') return VERBS.has(first.text) ? 0 : -1;
  let depth = 0;
  return tokens.findIndex((token) => {
    if (token.text === '(' && token.kind === 'symbol') depth++;
    else if (token.text === ')' && token.kind === 'symbol') depth--;
    return depth === 0 && token.kind === 'word' && VERBS.has(token.text);
  });
}

function refusalOf(tokens: readonly Token[], at: number, verb: string): string | null {
  const end = tokens.findIndex((token) => token.kind === 'symbol' && token.text === ';');
  if (tokens.length === 0) return 'the statement is empty';
  if (end !== -1 && end < tokens.length - 1) return 'it holds more than one statement';
  if (at === -1) {
    return `a statement begins with select, insert, update, delete or with, not with "${tokens[0]!.text}"`;
  }
  if (verb === 'replace') return '"replace" deletes rows unseen: write "on conflict do update"';
  const conflict = tokens[at + 1]?.text === 'or' ? tokens[at + 2]?.text : undefined;
  if (conflict !== undefined && conflict !== 'ignore' && conflict !== 'abort') {
    return `"or ${conflict}" deletes or keeps rows unseen: write "on conflict do update"`;
  }
  return null;
}

function targetOf(tokens: readonly Token[], at: number, verb: Verb): string | null {
  if (verb === 'select') return null;
  let index = at + 1;
  if (tokens[index]?.text === 'or') index += 2;
  if (verb !== 'update') index += 1;
  if (tokens[index + 1]?.text === '.') index += 2;
  return tokens[index]?.text ?? null;
}
