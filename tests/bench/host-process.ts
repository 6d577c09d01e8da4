import { openHost } from './bench-shop.ts';

/** A host in a process of its own: prints a line when it gave its first answer, with what its modules took. */
const host = await openHost(process.argv[2]!);
const found = (await host.call('sales.search', { term: 'honey' })) as readonly unknown[];
const activation_ms = Math.max(...host.modules().map((module) => module.activation_ms ?? 0));
console.log(JSON.stringify({ found: found.length, activation_ms }));
await host.stop();
