/** The version of the product that this host is. */
export type HostVersion = string;
export const HostVersion = Symbol.for('counterpart.HostVersion');
