import { randomBytes } from 'node:crypto';
import { Fault, type Refusal, refusal } from '@counterpart/sdk';
import * as v from 'valibot';
import { type KeeperAddress, readAddress, showAddress } from './keeper-address.ts';
import { askKeeper, notThere } from './keeper-request.ts';
import { hasMeeting, isFolder, type Meeting, meetingPath, readMeeting } from './meeting-file.ts';
import { readCode } from './pairing-code.ts';
import { pairingProof, sameProof } from './pairing-proof.ts';

/** What a till keeps of the computer that keeps its books. */
export interface KnownKeeper {
  readonly name: string;
  /** What was typed: an address, or the folder with the meeting file. */
  readonly at: string;
  readonly addresses: string[];
  readonly port: number;
  readonly fingerprint: string;
}

export interface Pairing {
  readonly keeper: KnownKeeper;
  /** Proves this till to the keeper. */
  readonly key: string;
}

const Hello = v.object({ keeper: v.object({ id: v.string(), name: v.string() }), nonce: v.string() });
const Paired = v.object({ key: v.string(), proof: v.string() });

/** Pairs a till by a one-time code. Refuses `wrong-code`; throws `keeper-away`, `bad-address`. */
export async function pairWithKeeper(
  till: { readonly id: string; readonly name: string },
  at: string,
  typed: string,
): Promise<Pairing | Refusal> {
  const { address, others } = await whereIs(at);
  const code = readCode(typed);
  const hello = await askKeeper(address, 'GET', '/till/hello');
  const said = v.safeParse(Hello, hello.body);
  if (!said.success) throw notThere(address);
  const { keeper, nonce: keeperNonce } = said.output;
  const tillNonce = randomBytes(16).toString('base64url');
  const talk = { fingerprint: hello.fingerprint, keeperNonce, tillNonce, till: till.id };
  const proof = await pairingProof('till', code, talk);
  const reply = await askKeeper(address, 'POST', '/till/pair', { till, keeperNonce, tillNonce, proof });
  if (reply.status === 403) return wrongCode(keeper.name, (reply.body as { code?: string }).code);
  const paired = v.safeParse(Paired, reply.body);
  if (!paired.success) throw notThere(address);
  const same = reply.fingerprint === hello.fingerprint;
  if (!same || !sameProof(paired.output.proof, await pairingProof('keeper', code, talk))) throw impostor();
  const { host, port } = address;
  const addresses = [host, ...others.filter((other) => other !== host)];
  return {
    keeper: { name: keeper.name, at, addresses, port, fingerprint: hello.fingerprint },
    key: paired.output.key,
  };
}

async function whereIs(at: string): Promise<{ address: KeeperAddress; others: readonly string[] }> {
  if (await isFolder(at)) {
    const meeting = await readMeeting(at);
    if (!meeting) throw await nobodyMeets(at);
    const address = await reachable(meeting);
    return { address, others: meeting.addresses };
  }
  const address = readAddress(at);
  if (address) return { address, others: [] };
  const message = `"${at}" is neither an address, such as 192.168.1.20, nor a folder on this computer.`;
  throw new Fault({ code: 'bad-address', message });
}

async function nobodyMeets(folder: string): Promise<Fault> {
  const message = (await hasMeeting(folder))
    ? `The file ${meetingPath(folder)}, which tells where the books are kept, cannot be read. Where Counterpart keeps the books it is written anew within a minute; then try again, or type the address.`
    : `No computer that keeps the books has left its address in ${folder}. Choose this folder there first, or type its address.`;
  return new Fault({ code: 'keeper-away', message });
}

/** At one of its addresses there may be another keeper by now: the certificate tells. */
async function reachable({ keeper, addresses, port, fingerprint }: Meeting): Promise<KeeperAddress> {
  let problem: unknown;
  for (const host of addresses) {
    try {
      const reply = await askKeeper({ host, port }, 'GET', '/till/hello');
      if (reply.fingerprint === fingerprint) return { host, port };
      problem = notItself(keeper.name, { host, port });
    } catch (error) {
      problem ??= error;
    }
  }
  throw problem;
}

function notItself(name: string, address: KeeperAddress): Fault {
  return new Fault({
    code: 'keeper-stranger',
    message: `The computer at ${showAddress(address)} is not the ${name} that left its address in the folder. Start Counterpart on ${name}, which writes it anew, then try again; or type the address.`,
  });
}

function wrongCode(keeper: string, code: string | undefined): Refusal {
  const again = `On ${keeper}, under Settings, Where the shop lives, let another till in, and type the code that it shows.`;
  if (code === 'wrong-code') {
    return refusal(
      'wrong-code',
      'That is not the code. Compare it with the one on the other screen and try again.',
    );
  }
  if (code === 'code-ended') {
    return refusal('wrong-code', `That was one wrong code too many, so the code has ended. ${again}`);
  }
  return refusal(
    'wrong-code',
    `No code is waiting to be typed there, or it is more than ten minutes old. ${again}`,
  );
}

function impostor(): Fault {
  return new Fault({
    code: 'keeper-stranger',
    message:
      'Something on this network answers in place of the computer that keeps the books. Nothing was paired. Check the network, then try again with a new code.',
  });
}
