import { callScope } from '../contracts/call-scope.ts';

/** Who a commit is written down for. */
export interface CommitOrigin {
  readonly till: string;
  readonly plugin: string;
  readonly user: string | null;
  readonly label: string | null;
}

/** From the call being handled, where there is one; else this till, and nobody. */
export function commitOrigin(plugin: string, label: string | undefined, till: string): CommitOrigin {
  const call = callScope.getStore();
  return {
    till: call?.context.till.id ?? till,
    plugin,
    user: call?.context.user?.id ?? null,
    label: label ?? call?.method ?? null,
  };
}
