import type { CallContext, CallUser } from '@counterpart/sdk';

/** Decides what a person may do. Implemented by identity; asked for every call. */
export interface Permissions {
  /**
   * `public` is for anyone, `core.signedIn` for whoever is signed in; an owner may everything. A permission that
   * nobody declares is refused.
   */
  may(user: CallUser | null, permission: string): boolean;
  /** What the permission allows, as its declaration says it: `Change prices`. */
  titleOf(permission: string): string | undefined;
}
export const Permissions = Symbol.for('counterpart.Permissions');

/**
 * Whether a call may do something: its user may, or who approved it. A plugin that acts by itself, with nobody signed
 * in, may do what is its own to allow.
 */
export function isAllowed(
  permissions: Permissions,
  { user, approval, origin }: Pick<CallContext, 'user' | 'approval' | 'origin'>,
  permission: string,
  plugin: string,
): boolean {
  if (user === null) return origin === plugin || permissions.may(null, permission);
  if (permissions.may(user, permission)) return true;
  return approval !== undefined && permissions.may(approval.user, permission);
}
