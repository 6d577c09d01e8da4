import type { Refusal } from '../../errors/index.ts';
import { type Accessor, createEffect, createSignal, on, untrack } from 'solid-js';
import { createForm, type FieldErrors, type FormState } from '../forms/create-form.ts';

/** A row that several tills may change: each saving counts its `revision` up. */
export interface Revised {
  readonly revision: number;
}

export interface RecordFormOptions<R extends Revised, Draft extends object, Saved> {
  /** As it is stored now; undefined for a new one. */
  readonly record: () => R | undefined;
  readonly draftOf: (record: R | undefined) => Draft;
  readonly validate?: (draft: Draft) => FieldErrors<Draft>;
  /** `revision` is that of the record the draft was written upon: the host refuses when it has moved on. */
  readonly save: (draft: Draft, revision: number | undefined) => Promise<Saved | Refusal>;
  readonly recordOf: (saved: Saved) => R;
  readonly onSaved?: (saved: Saved) => void;
}

export interface RecordFormState<Draft extends object> {
  readonly form: FormState<Draft>;
  /** Somebody else saved the record while this draft was being written. */
  readonly conflict: Accessor<boolean>;
  readonly theirs: Accessor<Draft>;
  keepMine(): void;
  takeTheirs(): void;
}

/**
 * A form on a record that other tills change, too: what they save is shown at once in a form that nobody touched, and
 * kept apart from what somebody typed until that person has chosen.
 */
export function createRecordForm<R extends Revised, Draft extends object, Saved>(
  options: RecordFormOptions<R, Draft, Saved>,
): RecordFormState<Draft> {
  const { record, draftOf, validate, save, recordOf, onSaved } = options;
  // Older than the record's own while somebody edits past a foreign change.
  const [revision, setRevision] = createSignal(untrack(record)?.revision);
  const theirs = () => draftOf(record());
  const form = createForm<Draft, Saved>({
    initial: untrack(theirs),
    ...(validate && { validate }),
    submit: (draft) => save(draft, revision()),
    onSaved: (saved) => {
      const stored = recordOf(saved);
      setRevision(stored.revision);
      form.reset(draftOf(stored));
      onSaved?.(saved);
    },
  });
  const keepMine = () => void setRevision(record()?.revision);
  const takeTheirs = () => {
    keepMine();
    form.reset(theirs());
  };
  createEffect(
    on(
      () => record()?.revision,
      () => {
        if (!form.dirty() && !form.busy()) takeTheirs();
      },
      { defer: true },
    ),
  );
  const conflict = () =>
    form.dirty() && !form.busy() && (record()?.revision ?? 0) > (revision() ?? Number.POSITIVE_INFINITY);
  return { form, conflict, theirs, keepMine, takeTheirs };
}
