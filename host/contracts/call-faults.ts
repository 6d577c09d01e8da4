import { Fault, isFault, type Manifest, type Refusal, v } from '@counterpart/sdk';
import type { BoundMethod } from './bound-method.ts';
import type { ContractRegistry } from './contract-registry.ts';
import { nearMatches } from './near-matches.ts';

/** What the catalogue knows of a module that could answer. */
interface Provider {
  readonly manifest: Manifest;
  readonly enabled: boolean;
}

/** Nobody answers `method`: says which module would, or what was probably meant. */
export function notAnswered(
  method: string,
  registry: ContractRegistry,
  providers: readonly Provider[],
): Fault {
  const name = method.split('.')[0]!;
  if (registry.hasContract(name)) {
    return unknown(
      'unknown-method',
      `The contract ${name} has no "${method.slice(name.length + 1)}".`,
      method,
      registry,
    );
  }
  const provider = providers.find(({ manifest }) =>
    manifest.provides.some((id) => id.startsWith(`${name}/`)),
  );
  if (!provider) return unknown('unknown-contract', `There is no contract "${name}".`, method, registry);
  const { displayName, id } = provider.manifest;
  const why = provider.enabled ? 'is not running; Modules says why' : 'is switched off';
  return new Fault({
    code: 'unknown-contract',
    message: `${method} is answered by the module ${displayName}, which ${why}.`,
    plugin: id,
    data: { module: id },
  });
}

function unknown(code: string, message: string, method: string, registry: ContractRegistry): Fault {
  const near = nearMatches(
    method,
    registry.methods().map((bound) => bound.name),
  );
  const hint =
    near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ' `counterpart api` lists what there is.';
  return new Fault({ code, message: `${message}${hint}`, data: { near: [...near] } });
}

type Issues = readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];

export function invalidInput(method: string, issues: Issues): Fault {
  return mismatch('invalid-input', `${method} cannot use this input`, issues);
}

/** The plugin broke its own contract; only the test host looks. */
export function invalidOutput(bound: BoundMethod, issues: Issues): Fault {
  const { code, message, data } = mismatch(
    'invalid-output',
    `${bound.name} returned what its contract does not allow`,
    issues,
  );
  return new Fault({ code, message, plugin: bound.plugin, data: data! });
}

/** What the host itself refuses with, whatever the contract. */
const HOST_REFUSALS = new Set(['request-reused']);

/**
 * Throws when a contract does not list what was refused; only the test host looks. What a module that joined refuses
 * with is its own: the contract cannot know it.
 */
export function checkRefusal({ name, method, plugin }: BoundMethod, { refused, plugin: by }: Refusal): void {
  if (by !== undefined && by !== plugin) return;
  const listed = method.kind === 'operation' && method.refusals.includes(refused);
  if (listed || HOST_REFUSALS.has(refused)) return;
  throw new Fault({
    code: 'undeclared-refusal',
    message: `${name} refused with "${refused}", which its contract does not list. Add it to "refusals".`,
    plugin,
  });
}

/** What the library calls the types that a field can have. */
const KINDS = new Map([
  ['Array', 'a list'],
  ['Object', 'an object'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
]);

/** The library says which type it expected; people need to know what to do. */
function issueMessage({ message, expected, received }: v.BaseIssue<unknown>): string {
  if (message.startsWith('Invalid key')) {
    return expected === 'never' ? `There is no field ${received}.` : 'missing.';
  }
  if (!message.startsWith('Invalid type') || !expected) return message;
  const wanted = KINDS.get(expected) ?? expected.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');
  return `Must be ${wanted}, but it is ${KINDS.get(received) ?? received}.`;
}

function mismatch(code: string, what: string, found: Issues): Fault {
  const issues = found
    .slice(0, 20)
    .map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issueMessage(issue) }));
  const shown = issues.slice(0, 3).map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const more = found.length > shown.length ? ` (and ${found.length - shown.length} more)` : '';
  return new Fault({ code, message: `${what}. ${shown.join(' ')}${more}`, data: { issues } });
}

export function signedOut({ name, plugin, method }: BoundMethod): Fault {
  return new Fault({
    code: 'signed-out',
    message: `Sign in first: ${name} is for people of this shop.`,
    plugin,
    data: { permission: method.permission },
  });
}

export interface MissingPermission {
  readonly permission: string;
  /** What it allows, in the words of the module that declares it. */
  readonly title: string | undefined;
  /** In whose method it is missing. */
  readonly plugin: string;
  /** Whether the PIN of somebody who has it would let the call through. */
  readonly approvable: boolean;
}

export function notPermitted(missing: MissingPermission): Fault {
  const { permission, title = permission, plugin, approvable } = missing;
  return new Fault({
    code: 'not-permitted',
    message: `You need the permission "${title}" for this. Ask the owner or a manager.`,
    plugin,
    data: { permission, title, approvable },
  });
}

/** The fault of a call that a handler made: an approval of the outer call does not reach it. */
export function beyondApproval(error: unknown): unknown {
  if (!isFault(error) || error.code !== 'not-permitted' || !error.data?.['approvable']) return error;
  const { code, message, plugin, data } = error;
  return new Fault({ code, message, ...(plugin && { plugin }), data: { ...data, approvable: false } });
}

export function callInsideTransaction(method: string): Fault {
  return new Fault({
    code: 'call-inside-transaction',
    message: `${method} was called inside a transaction. Call it before the transaction and use the answer inside.`,
  });
}

export function switchedOffMeanwhile(bound: BoundMethod): Fault {
  return new Fault({
    code: 'unknown-contract',
    message: `${bound.name} cannot be answered: its module ${bound.plugin} is being switched off.`,
    plugin: bound.plugin,
    data: { module: bound.plugin },
  });
}

/** Whatever a handler threw, as it may leave the host: attributed, and without a stack trace. */
export function handlerFault(error: unknown, bound: BoundMethod): Fault {
  if (isFault(error)) {
    if (error.plugin !== undefined) return error;
    const { code, message, data } = error;
    return new Fault({ code, message, plugin: bound.plugin, ...(data && { data }) }, { cause: error });
  }
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  return new Fault(
    {
      code: 'internal',
      message: `The module ${bound.plugin} failed at ${bound.name}. Try again; if it fails again, the log in this till's folder says why.`,
      plugin: bound.plugin,
      data: { detail },
    },
    { cause: error },
  );
}
