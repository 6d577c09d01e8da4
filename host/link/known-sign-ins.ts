import type { CallUser, SignIn } from '@counterpart/sdk';
import type { InNameOf } from './link-protocol.ts';

/** Rights of the folder: the command line, and the process itself. */
const FOLDER_OWNERS: ReadonlySet<string> = new Set(['cli', 'host']);

/** Who is signed in at this till, and how that is proved to the keeper. In memory: a secret is the page's to keep. */
export class KnownSignIns {
  readonly #proofs = new Map<string, InNameOf>();
  readonly #bySecret = new Map<string, SignIn>();

  remember(signIn: SignIn): SignIn {
    this.#proofs.set(signIn.user.id, { resume: signIn.resume });
    this.#bySecret.set(signIn.resume, signIn);
    return signIn;
  }

  /** A person for whom the owner of the folder acts. */
  rememberForOwner(signIn: SignIn, person: string | undefined): SignIn {
    if (person !== undefined) this.#proofs.set(signIn.user.id, { folderOwner: true, person: signIn.user.id });
    return signIn;
  }

  forget({ user, resume }: SignIn): void {
    this.#bySecret.delete(resume);
    const proof = this.#proofs.get(user.id);
    if (proof && 'resume' in proof && proof.resume === resume) this.#proofs.delete(user.id);
  }

  bySecret(resume: string): SignIn | undefined {
    return this.#bySecret.get(resume);
  }

  proofOf(user: CallUser | null): InNameOf {
    if (user === null) return null;
    if (FOLDER_OWNERS.has(user.id)) return { folderOwner: true };
    return this.#proofs.get(user.id) ?? null;
  }
}
