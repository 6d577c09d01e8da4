import type { Tx } from './database.ts';
import type { Refusal } from '../errors/refusal.ts';
import { definePoint } from '../points/point.ts';
import type { PersonFiles } from '../core/index.ts';
import type { Json } from '../schema/json.ts';

/** Somebody, as the module knows who keeps the record: by every reference that ever meant this person. */
export interface Person {
  /** The id of that module. */
  readonly provider: string;
  readonly refs: readonly string[];
}

/** One kind of thing that is kept about a person. */
export interface PersonalSection {
  readonly title: string;
  /** For the person: what it is called and what is kept, as people write it. */
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** The same and whatever else is kept, for a machine. */
  readonly data: Json;
  /** Ids of files of the shop that belong to it. */
  readonly files?: readonly string[];
}

/** A module that keeps something about a person. */
export interface PersonalDataKeeper {
  /** Everything it keeps; called inside a shop query. */
  export(person: Person): Promise<readonly PersonalSection[]>;
  /**
   * Takes out whatever says who it was; totals, numbers and whatever the law wants kept stay. Part of one transaction
   * in which every module that is here takes part, `tx` narrowed to its own tables; one that is off does it when it is
   * on again. It happens again after an older backup was brought back, so it finds nothing the second time and is
   * content. May `tx.refuse`, unless it is done `again`: then nothing is erased.
   */
  erase(tx: Tx, person: Person, options: { readonly again: boolean }): Promise<void>;
  /** The same for `till.db`, at every till. */
  eraseAtTill?(tx: Tx, person: Person): Promise<void>;
}

/** Who keeps something about people. */
export const PersonalData = definePoint<{ node: PersonalDataKeeper }>('frame.personalData/v1');

/** What one module keeps about somebody. */
export interface PersonalRecord {
  readonly plugin: string;
  /** Of the join. */
  readonly title: string;
  readonly sections: readonly PersonalSection[];
}

/**
 * What all modules together keep about somebody. For the module that keeps the record of the person, which checks who may
 * ask. Where the books are kept.
 */
export interface PersonalRecords {
  collect(person: Person): Promise<readonly PersonalRecord[]>;
  /** The same as files to hand over, with the pictures in them; a part at a time, so that no answer is too large. */
  files(
    person: Person,
    ask: { readonly title: string; readonly fileName: string; readonly part: number },
  ): Promise<PersonFiles>;
  /**
   * Erases somebody in every module, in remembered results and at every till, now and after any restore of an older
   * backup. Once for each request id.
   */
  erase(person: Person, requestId: string): Promise<Refusal | { readonly erased: string }>;
}
export const PersonalRecords = Symbol.for('counterpart.PersonalRecords');
