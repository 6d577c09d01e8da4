import { type CallUser, Fault, isRefusal, type Refusal, type SignIn } from '@counterpart/sdk';
import type { Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { People } from '../identity/people.ts';
import { ResumeSecrets } from '../identity/resume-secrets.ts';
import { RolePermissions } from '../identity/role-permissions.ts';
import { SignInDesk } from '../identity/sign-in-desk.ts';
import { FOLDER_OWNER, type SignIns } from './sign-ins.ts';

/** {@link SignIns} where the books are kept. */
@injectable()
export class ShopSignIns implements SignIns {
  readonly #desk: SignInDesk;
  readonly #resumes: ResumeSecrets;
  readonly #people: People;
  readonly #permissions: RolePermissions;

  constructor(
    @inject(SignInDesk) desk: SignInDesk,
    @inject(ResumeSecrets) resumes: ResumeSecrets,
    @inject(People) people: People,
    @inject(RolePermissions) permissions: RolePermissions,
  ) {
    this.#desk = desk;
    this.#resumes = resumes;
    this.#people = people;
    this.#permissions = permissions;
  }

  async withPin(pin: string, till: Pick<Till, 'id' | 'name'>): Promise<SignIn | Refusal> {
    const user = await this.#desk.signIn(pin, till.id);
    if (isRefusal(user)) return user;
    return this.#signIn(user, await this.#resumes.issue(user));
  }

  async again(resume: string): Promise<SignIn | null> {
    const user = await this.#resumes.resume(resume);
    return user && this.#signIn(user, resume);
  }

  async asOwner(actAs: string | undefined): Promise<SignIn> {
    if (actAs === undefined) return this.#signIn(FOLDER_OWNER, '');
    const user = await this.#people.named(actAs);
    if (user) return this.#signIn(user, '');
    throw new Fault({
      code: 'unknown-person',
      message: `Nobody called "${actAs}" works in this shop. Ask identity.people who does.`,
    });
  }

  async refreshed({ user, resume }: SignIn): Promise<SignIn | null> {
    if (user.id === FOLDER_OWNER.id) return this.#signIn(user, resume);
    const current = await this.#people.byId(user.id);
    return current ? this.#signIn(current, resume) : null;
  }

  async end({ resume }: SignIn): Promise<void> {
    if (resume !== '') await this.#resumes.revoke(resume);
  }

  #signIn(user: CallUser, resume: string): SignIn {
    return { user, permissions: this.#permissions.of(user), resume };
  }
}
