import type { CallUser } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';

export interface Person extends CallUser {
  readonly active: boolean;
}

export interface NewPerson {
  readonly name: string;
  readonly role: CallUser['role'];
  /** Made by `PinHasher`, before the transaction. */
  readonly pinHash: string;
}

/** Who works in the shop. The writing methods are part of their caller's transaction. */
export interface People {
  all(): Promise<readonly Person[]>;
  /** Active people only. */
  byId(id: string): Promise<CallUser | undefined>;
  byPinHash(pinHash: string): Promise<CallUser | undefined>;
  /** By id, or by name whatever its capitals. */
  named(nameOrId: string): Promise<CallUser | undefined>;
  /** Refuses `pin-taken`. */
  add(tx: Tx, person: NewPerson): Promise<Person>;
  /** Refuses `pin-taken`, `unknown-person`. */
  setPin(tx: Tx, person: string, pinHash: string): Promise<Person>;
  /** Refuses `unknown-person`, `last-owner`. */
  change(tx: Tx, person: string, to: Pick<CallUser, 'name' | 'role'>): Promise<Person>;
  /** Refuses `unknown-person`, `last-owner`. */
  deactivate(tx: Tx, person: string): Promise<Person>;
  /** Refuses `pin-taken`, `unknown-person`. */
  reactivate(tx: Tx, person: string, pinHash: string): Promise<Person>;
}
export const People = Symbol.for('counterpart.People');
