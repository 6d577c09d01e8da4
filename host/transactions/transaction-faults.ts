import { Fault } from '@counterpart/sdk';

/** The ways in which code can misuse a transaction, each with the name of who did. */

export function nestedRun(plugin: string): Fault {
  return new Fault({
    code: 'nested-run',
    message: `${plugin} started a transaction inside a transaction, which would wait for itself. Use tx.nested.`,
    plugin,
  });
}

export function foreignAwait(plugin: string, owner: string): Fault {
  const whose = plugin === owner ? '' : ` inside a transaction of ${owner}`;
  return new Fault({
    code: 'foreign-await',
    message: `${plugin}${whose} waited for something other than the transaction, so it was rolled back. Do that before or after it.`,
    plugin,
  });
}

export function handleEnded(plugin: string): Fault {
  return new Fault({
    code: 'tx-ended',
    message: `${plugin} used a transaction after it had ended. Await every call of tx before work returns.`,
    plugin,
  });
}

export function handleResting(plugin: string): Fault {
  return new Fault({
    code: 'tx-resting',
    message: `${plugin} used a transaction while a nested one was open. Use the tx that nested hands over.`,
    plugin,
  });
}

export function nestedOpen(plugin: string): Fault {
  return new Fault({
    code: 'nested-open',
    message: `${plugin} ended a transaction while one nested in it was open, so it was rolled back. Await tx.nested.`,
    plugin,
  });
}

export function hostsOwn(plugin: string): Fault {
  return new Fault({
    code: 'foreign-table',
    message: `${plugin} asked for the host's own rights in a transaction: a module uses its own tables, and what the host keeps through the host's services.`,
    plugin,
  });
}

export function alreadyFailed(plugin: string, first: Fault): Fault {
  return new Fault(
    {
      code: 'tx-failed',
      message: `${plugin} went on with a transaction in which a statement had failed: ${first.message}`,
      plugin,
    },
    { cause: first },
  );
}

export function storeClosed(plugin: string): Fault {
  return new Fault({
    code: 'store-closed',
    message: `${plugin} started a transaction after the books were closed. Nothing was saved.`,
    plugin,
  });
}

export function tooManyWaiting(plugin: string): Fault {
  return new Fault({
    code: 'too-many-waiting',
    message: `${plugin} asked for more than can be written: a thousand others wait already. Nothing was saved; try again in a moment.`,
    plugin,
  });
}

export function waitedTooLong(plugin: string, deadline_ms: number): Fault {
  return new Fault({
    code: 'waited-too-long',
    message: `Others were writing for longer than ${deadline_ms / 1000} s, so this was given up before it began. Nothing was saved; try again.`,
    plugin,
  });
}
