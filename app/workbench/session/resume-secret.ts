const KEY = 'counterpart.resume';

/** Proves after a reload of the page who was signed in. Kept for the tab only. */
export const resumeSecret = {
  read(): string | undefined {
    return sessionStorage.getItem(KEY) ?? undefined;
  },
  write(secret: string | undefined): void {
    if (secret === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, secret);
  },
};
