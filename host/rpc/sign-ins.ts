import type { CallUser, Refusal, SignIn } from '@counterpart/sdk';
import type { Till } from '@counterpart/sdk/node';

/** Whoever may read the till's folder owns what is in it. Not a person of the shop: the books say `cli`. */
export const FOLDER_OWNER: CallUser = { id: 'cli', name: 'Command line', role: 'owner' };

/** Signing in at a session, and staying signed in. */
export interface SignIns {
  /** Refuses `wrong-pin`, `locked-out`; wrong PINs are counted for each till. */
  withPin(pin: string, till: Pick<Till, 'id' | 'name'>): Promise<SignIn | Refusal>;
  /** By the secret of an earlier sign-in; null when it ended. */
  again(resume: string): Promise<SignIn | null>;
  /** With the owner key: the folder's owner, or a person by name or id. Throws `unknown-person`. */
  asOwner(actAs: string | undefined): Promise<SignIn>;
  /** The same sign-in as it is now; null when the person no longer works here. */
  refreshed(signIn: SignIn): Promise<SignIn | null>;
  end(signIn: SignIn): Promise<void>;
}
export const SignIns = Symbol.for('counterpart.SignIns');
