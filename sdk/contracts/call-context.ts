/** Who a call is made for. Handlers get it; nothing else says who the user is. */
export interface CallContext {
  readonly user: CallUser | null;
  readonly till: { readonly id: string; readonly name: string };
  /** Somebody with a right that the user lacks approved this one call with their PIN. */
  readonly approval?: Approval;
  /** BCP 47, for example `en`. */
  readonly locale: string;
  /** Makes an operation idempotent: a replay returns the first result. Always present for operations. */
  readonly requestId: string;
  /** `ui`, `cli`, or the id of the calling plugin. */
  readonly origin: string;
}

/** Made by the host from a right PIN, for one call; what a handler calls itself does not carry it. */
export interface Approval {
  /** Who approved. */
  readonly user: CallUser;
}

export interface CallUser {
  readonly id: string;
  readonly name: string;
  readonly role: 'owner' | 'manager' | 'cashier';
}
