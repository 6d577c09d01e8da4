/** Who a call is made for. Handlers get it; nothing else says who the user is. */
export interface CallContext {
  readonly user: CallUser | null;
  readonly till: { readonly id: string; readonly name: string };
  /** The manager who approved this one call with a PIN. */
  readonly approval?: { readonly user: string };
  /** BCP 47, for example `en`. */
  readonly locale: string;
  /** Makes an operation idempotent: a replay returns the first result. Always present for operations. */
  readonly requestId: string;
  /** `ui`, `cli`, or the id of the calling plugin. */
  readonly origin: string;
}

export interface CallUser {
  readonly id: string;
  readonly name: string;
  readonly role: 'owner' | 'manager' | 'cashier';
}
