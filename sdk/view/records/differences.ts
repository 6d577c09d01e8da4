/** A field of a draft, as two people who differ in it read it. */
export interface DraftField<Draft> {
  readonly label: string;
  readonly shown: (draft: Draft) => string;
}

export interface Difference {
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
}

/** What two drafts say differently, in the order of the fields. */
export function differences<Draft>(
  fields: readonly DraftField<Draft>[],
  yours: Draft,
  theirs: Draft,
): Difference[] {
  return fields
    .map(({ label, shown }) => ({ label, yours: shown(yours), theirs: shown(theirs) }))
    .filter((field) => field.yours !== field.theirs);
}
