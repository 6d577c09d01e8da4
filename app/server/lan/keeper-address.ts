import { Fault } from '@counterpart/sdk';

export const USUAL_TILLS_PORT = 4871;

export interface KeeperAddress {
  readonly host: string;
  readonly port: number;
}

/** `192.168.1.20`, `counter-pc:4900` or `[fe80::1]:4900`. Undefined when it looks like a folder. */
export function readAddress(text: string): KeeperAddress | undefined {
  const match = /^(?:\[([\da-f:]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(text.trim());
  if (!match) return undefined;
  const port = match[3] === undefined ? USUAL_TILLS_PORT : Number(match[3]);
  if (port < 1 || port > 65_535) {
    throw new Fault({ code: 'bad-address', message: `"${text}" names no port: it must be from 1 to 65535.` });
  }
  return { host: match[1] ?? match[2]!, port };
}

export function showAddress({ host, port }: KeeperAddress): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
