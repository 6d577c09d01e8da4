import { expect, it } from 'vitest';
import { withParameters } from './tokens.ts';

const marked = (text: string) => withParameters(text, (parameter) => `<${parameter}>`);

it('tells a parameter from a question mark in a string, a name or a comment', () => {
  expect(marked('select ?, a from t where b = ?2 limit ?')).toBe(
    'select <?>, a from t where b = <?2> limit <?>',
  );
  for (const text of [
    `select 'why?', 'it''s ?' from t`,
    'select "?", `?`, [?] from t',
    'select 1 -- who?\nfrom t /* what?\nwhere? */',
  ]) {
    expect(marked(text)).toBe(text);
  }
});
