import type { CallContext } from '@counterpart/sdk';

/** In whose right something is done: whoever approved the call, else whoever makes it. A cart keeps it: it may be paid by
 * somebody without this right, an hour on. */
export function whoAllowed({ user, approval }: CallContext): string | null {
  return approval?.user.id ?? user?.id ?? null;
}
