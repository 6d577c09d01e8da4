/** A way to pay that the sell screen is opened for, and the code that was scanned for it. */
export interface PayArgument {
  readonly method: string;
  readonly code: string;
}

/**
 * For whoever reads a code that pays: `workbench.open('sales.sell', payArgument('mine.voucher', code))` opens the
 * payment with that method and hands the code to its panel. `at` tells one scan of a code from the next.
 */
export function payArgument(method: string, code: string, at: number = Date.now()): string {
  return `pay:${[method, code, String(at)].map(encodeURIComponent).join(':')}`;
}

export function readPayArgument(argument: string | undefined): PayArgument | undefined {
  const [, method, code] = /^pay:([^:]+):([^:]+)/.exec(argument ?? '') ?? [];
  return method && code ? { method: decodeURIComponent(method), code: decodeURIComponent(code) } : undefined;
}
