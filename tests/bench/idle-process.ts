import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, placeContract, syncContract } from '@counterpart/sdk';
import { inventoryContract } from '@counterpart/inventory/api';
import { salesContract } from '@counterpart/sales/api';
import { openHost, PIN } from './bench-shop.ts';
import { signedInSession } from './rpc-session.ts';

/** A host in a process of its own that does nothing: prints what share of a core it took meanwhile. */
const SETTLES_MS = 30_000;
const host = await openHost(process.argv[2]!);
const session = await signedInSession(host, PIN);
const ignored = { next: () => {}, fault: () => {} };
session.subscribe(createClient(salesContract, session.call).recentSales({}), ignored);
session.subscribe(createClient(inventoryContract, session.call).products({}), ignored);
session.subscribe(createClient(syncContract, session.call).status({}), ignored);
session.subscribe(createClient(placeContract, session.call).current({}), ignored);
await sleep(SETTLES_MS);
const [began, before] = [performance.now(), process.cpuUsage()];
await sleep(Number(process.argv[3]));
const { user, system } = process.cpuUsage(before);
const percent = (user + system) / 10 / (performance.now() - began);
console.log(JSON.stringify({ percent }));
session.dispose();
await host.stop();
