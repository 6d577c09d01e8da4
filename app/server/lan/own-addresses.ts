import { networkInterfaces } from 'node:os';

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Network cards that no other computer in the shop is behind. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vbox|utun|tun|tap|wg|zt|tailscale)/i;

/** This computer's addresses in the local network, likely ones first; loopback only when there is no other. */
export function ownAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses.map((address) => ({ ...address, virtual: VIRTUAL.test(name) })),
  );
  const usable = found
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .toSorted((a, b) => Number(a.virtual) - Number(b.virtual))
    .map(({ address }) => address);
  return usable.length > 0 ? usable : ['127.0.0.1'];
}
