import type { CallUser } from '@counterpart/sdk';

/** Decides what a person may do. Implemented by identity; asked for every call. */
export interface Permissions {
  /**
   * `public` is for anyone, `core.signedIn` for whoever is signed in; an owner may everything. A permission that
   * nobody declares is refused.
   */
  may(user: CallUser | null, permission: string): boolean | Promise<boolean>;
  /** What the permission allows, as its declaration says it: `Change prices`. */
  titleOf(permission: string): string | undefined;
}
export const Permissions = Symbol.for('counterpart.Permissions');
