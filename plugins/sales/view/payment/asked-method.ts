/** A way to pay that the view was opened for, and what was scanned for it: `pay:<method>` or `pay:<method>:<code>`. */
export interface AskedMethod {
  readonly method: string;
  readonly code: string | undefined;
}

export function askedMethod(argument: string | undefined): AskedMethod | undefined {
  const match = /^pay:([^:]+)(?::(.+))?$/s.exec(argument ?? '');
  return match ? { method: match[1]!, code: match[2] } : undefined;
}
