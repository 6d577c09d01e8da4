import type { TLSSocket } from 'node:tls';
import type { KeeperLine } from '@counterpart/host';
import { Fault, MAX_MESSAGE_BYTES, type Port } from '@counterpart/sdk';
import { WebSocket } from 'ws';
import { webSocketPort } from '../http/web-socket-port.ts';
import { keepAlive } from './keep-alive.ts';
import { showAddress } from './keeper-address.ts';
import { isFolder, readMeeting } from './meeting-file.ts';
import type { KnownKeeper } from './pair-with-keeper.ts';

const TRY_MS = 1000;

/** The way to a keeper that this till was paired with. Its addresses may change, its certificate may not. `secret`: `<till id>.<key>`. */
export function keeperLine(keeper: KnownKeeper, secret: string): KeeperLine {
  return {
    name: keeper.name,
    at: keeper.at,
    async dial() {
      const tries = (await addressesOf(keeper)).map((address) => connect(address, keeper, secret));
      try {
        const port = await Promise.any(tries);
        // Several addresses may lead to the same computer: one way is enough.
        for (const other of tries) void other.then((late) => late !== port && late.close()).catch(() => {});
        return port;
      } catch (error) {
        throw told(error as AggregateError, keeper);
      }
    },
  };
}

interface Target {
  readonly host: string;
  readonly port: number;
}

/** What the meeting file says now, then what was known when it was paired. */
async function addressesOf({ at, addresses, port }: KnownKeeper): Promise<readonly Target[]> {
  const meeting = (await isFolder(at)) ? await readMeeting(at) : undefined;
  const targets = [
    ...(meeting?.addresses ?? []).map((host) => ({ host, port: meeting!.port })),
    ...addresses.map((host) => ({ host, port })),
  ];
  return [...new Map(targets.map((target) => [showAddress(target), target])).values()];
}

function connect(target: Target, { fingerprint, name }: KnownKeeper, secret: string): Promise<Port> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`wss://${showAddress(target)}/till`, {
      headers: { authorization: `Bearer ${secret}` },
      // It is signed by itself; the fingerprint is compared before the key is sent.
      rejectUnauthorized: false,
      handshakeTimeout: TRY_MS,
      maxPayload: 2 * MAX_MESSAGE_BYTES,
      perMessageDeflate: false,
      finishRequest(request) {
        request.once('socket', (raw) => {
          const secure = raw as TLSSocket;
          secure.once('secureConnect', () => {
            if (secure.getPeerCertificate().fingerprint256 === fingerprint) request.end();
            else request.destroy(stranger(target, name));
          });
        });
      },
    });
    const port = webSocketPort(socket);
    socket.once('open', () => {
      keepAlive(socket);
      resolve(port);
    });
    socket.once('unexpected-response', (_request, response) => {
      response.destroy();
      reject(
        response.statusCode === 401 ? notPaired(name) : new Error(`It answered ${response.statusCode}.`),
      );
    });
    socket.once('error', reject);
  });
}

/** The most telling of what went wrong; nothing when it simply is not there. */
function told({ errors }: AggregateError, keeper: KnownKeeper): Fault {
  const faults = errors.filter((error): error is Fault => error instanceof Fault);
  const known = faults.find(({ code }) => code === 'not-paired') ?? faults[0];
  if (known) return known;
  const message = `${keeper.name}, the computer that keeps the books (${keeper.at}), cannot be reached. Check that it is switched on and on the same network; this till tries again by itself, and its cart is kept.`;
  return new Fault({ code: 'keeper-away', message });
}

function stranger(target: Target, name: string): Fault {
  return new Fault({
    code: 'keeper-stranger',
    message: `The computer at ${showAddress(target)} is not the ${name} that this till was paired with. If it was set up anew, pair this till again; otherwise check the network.`,
  });
}

function notPaired(name: string): Fault {
  return new Fault({
    code: 'not-paired',
    message: `${name}, which keeps the books, does not let this till in any more. Let it in there with a new code, under Settings, Where the shop lives.`,
  });
}
