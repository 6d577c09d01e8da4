import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractDescription } from '@counterpart/host';
import { tillFolder } from '@counterpart/server';
import type { Arguments, Command } from '../command-line/command.ts';
import { folderOf, TILL_OPTIONS, tillOptionsOf } from '../command-line/till-options.ts';
import { usageError } from '../command-line/usage-error.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson } from '../output.ts';
import { askHost, type OwnerQuestion } from '../session/ask-host.ts';

const contracts: OwnerQuestion<readonly ContractDescription[]> = {
  route: { method: 'GET', path: '/owner/contracts' },
  ask: (host) => host.describeContracts(),
};

export const apiCommand: Command = {
  name: 'api',
  help:
    'print contracts with JSON Schemas, all or those asked for (sales, sales.postSale); without --data, of the modules ' +
    'that come with the product',
  positionals: ['[contract or contract.method]'],
  options: TILL_OPTIONS,
  async run(args) {
    const all = await describeAll(args);
    const [wanted] = args.positionals;
    printJson(wanted === undefined ? all : only(all, wanted));
    return ExitCode.done;
  },
};

async function describeAll(args: Arguments): Promise<readonly ContractDescription[]> {
  if (args.has('data')) return askHost(folderOf(args), tillOptionsOf(args), contracts);
  const folder = await mkdtemp(join(tmpdir(), 'counterpart-api-'));
  try {
    return await askHost(tillFolder(folder), {}, contracts);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function only(all: readonly ContractDescription[], wanted: string): readonly ContractDescription[] {
  const found = all
    .map((contract) => {
      const whole = contract.id === wanted || contract.id.startsWith(`${wanted}/`);
      return whole
        ? contract
        : { ...contract, methods: contract.methods.filter(({ name }) => name === wanted) };
    })
    .filter(({ methods }) => methods.length > 0);
  if (found.length > 0) return found;
  const ids = all.map(({ id }) => id.split('/')[0]!).join(', ');
  throw usageError(
    `There is no contract or method "${wanted}". The contracts are ${ids}; a method is contract.method.`,
  );
}
