import { wordsOf } from '../words.ts';

export const t = wordsOf({
  changed: 'Changed elsewhere meanwhile',
  changedText:
    'Somebody else saved this while you were editing it. Nothing is lost: keep yours, or take theirs.',
  field: 'Field',
  keepMine: 'Keep mine',
  nothing: 'nothing',
  save: 'Save',
  takeTheirs: 'Take theirs',
  theirs: 'Theirs',
  yours: 'Yours',
});
