import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Client, type Contract, createClient, Fault, type Methods } from '@counterpart/sdk';
import type { Clock, Timers } from '@counterpart/sdk/node';
import type { Random } from '../clock/random.ts';
import type { HostOverrides } from '../host-options.ts';
import type { Host } from '../host.ts';
import type { Violation } from '../invariants/verify-books.ts';
import { startHost } from '../start-host.ts';
import { identifyTill } from '../till/identify-till.ts';
import { ModuleRuntime, type TestPlugin } from './module-runtime.ts';
import { type TestLine, testLine } from './test-line.ts';
import { actAsPeople } from './test-people.ts';
import { setUpTestShop, type ShopOverrides, TEST_PINS, testPeople, type TestPerson } from './test-people.ts';

export interface TestShopOptions {
  readonly plugins: readonly TestPlugin[];
  readonly clock?: Clock;
  readonly random?: Random;
  readonly timers?: Timers;
  /** Replaces fields of the first start: `{ currency: 'JPY' }`. */
  readonly shop?: ShopOverrides;
  /** Where the shop's temporary folder is made; by default where the system has such folders. */
  readonly under?: string;
  /** Runs the work of every transaction twice, as the host may. */
  readonly rerun?: boolean;
  /** Unless false, a plugin that does not become active fails the test with its reason. */
  readonly expectActive?: boolean;
  readonly activation?: NonNullable<HostOverrides['activation']>;
  readonly printing?: NonNullable<HostOverrides['printing']>;
  readonly watchFolder?: NonNullable<HostOverrides['watchFolder']>;
}

export interface TestClientOptions {
  readonly approvedBy?: keyof typeof TEST_PINS;
}

/** A till of a real shop in a temporary folder. */
export interface TestShop {
  readonly host: Host;
  /** This till's own folder. */
  readonly folder: string;
  /** As one of the shop's people, by default its owner. A refusal is returned, a fault thrown. */
  call(method: string, input: unknown, as?: TestPerson): Promise<unknown>;
  /** `approvedBy`: each operation carries the PIN of that person. */
  client<M extends Methods>(contract: Contract<M>, as?: TestPerson, options?: TestClientOptions): Client<M>;
  verify(): Promise<readonly Violation[]>;
  /** Another host on the same shop with a folder of its own, where it is not `differently` as this one; ends with this one at the latest. */
  secondTill(differently?: Partial<TestShopOptions>): Promise<TestShop>;
  /** A till without the shop's file, whose books this one keeps; ends with this one at the latest. */
  followingTill(differently?: Partial<TestShopOptions>): Promise<FollowingTill>;
  /** Stops the host and starts it again on the same files. */
  restart(): Promise<void>;
  dispose(): Promise<void>;
}

/** A till whose books another one keeps, and the line between them. */
export interface FollowingTill extends TestShop {
  readonly line: TestLine;
}

/** Starts a host with these plugins on a new shop: EUR, prices include tax, 20 % `standard` and `zero`. */
export async function testShop(options: TestShopOptions): Promise<TestShop> {
  const root = await mkdtemp(join(options.under ?? tmpdir(), 'counterpart-'));
  const tills = new TestTills(root, options);
  try {
    return await tills.open();
  } catch (error) {
    await tills.dispose();
    throw error;
  }
}

/** All the tills on one shop. */
class TestTills {
  readonly #root: string;
  readonly #options: TestShopOptions;
  readonly #hosts = new Set<() => Promise<void>>();
  #count = 0;

  constructor(root: string, options: TestShopOptions) {
    this.#root = root;
    this.#options = options;
  }

  async follow(keeper: () => Host, options: TestShopOptions): Promise<FollowingTill> {
    const name = `Till ${(this.#count += 1)}`;
    const till = await identifyTill(this.#folder(name), name);
    const line = testLine(keeper, () => till);
    return Object.assign(await this.#serve(name, options, line), { line });
  }

  async open(options = this.#options): Promise<TestShop> {
    return this.#serve(`Till ${(this.#count += 1)}`, options);
  }

  async #serve(name: string, options: TestShopOptions, line?: TestLine): Promise<TestShop> {
    const first = this.#count === 1;
    const folder = this.#folder(name);
    let host = await this.#start(folder, name, options, line);
    const stop = () => host.stop();
    this.#hosts.add(stop);
    if (first) await setUpTestShop(host, options.shop);
    const people = await testPeople(host);
    if (line) await actAsPeople(host, people);
    const user = (as: TestPerson) => people.get(as) ?? null;
    return {
      folder,
      get host() {
        return host;
      },
      call: (method, input, as = 'owner') => host.call(method, input, { user: user(as), origin: 'test' }),
      client: (contract, as = 'owner', { approvedBy } = {}) => {
        const approval = approvedBy && { approval: { pin: TEST_PINS[approvedBy] } };
        return createClient(contract, (method, input, options) =>
          host.call(method, input, { user: user(as), origin: 'test', ...approval, ...options }),
        );
      },
      verify: () => host.verify(),
      secondTill: (differently) => this.open({ ...options, ...differently }),
      followingTill: (differently) => this.follow(() => host, { ...options, ...differently }),
      restart: async () => {
        await host.stop();
        host = await this.#start(folder, name, options, line);
        if (line) await actAsPeople(host, people);
      },
      dispose: async () => {
        if (first) return this.dispose();
        this.#hosts.delete(stop);
        await stop();
      },
    };
  }

  async dispose(): Promise<void> {
    for (const stop of this.#hosts) await stop();
    this.#hosts.clear();
    await rm(this.#root, { recursive: true, force: true });
  }

  #folder(name: string): string {
    return join(this.#root, name.toLowerCase().replace(' ', '-'));
  }

  async #start(folder: string, tillName: string, options: TestShopOptions, keeper?: TestLine): Promise<Host> {
    const { plugins, clock, random, timers, rerun = false, expectActive = true } = options;
    const { activation, printing, watchFolder } = options;
    const host = await startHost(
      {
        tillFolder: folder,
        shopPath: join(this.#root, 'shop.db'),
        pluginFolders: [],
        tillName,
        scryptCost: 4,
        ...(keeper && { keeper }),
        ...(clock && { clock }),
        ...(random && { random }),
        ...(timers && { timers }),
      },
      {
        singlePlugins: plugins.map((plugin) => ({ folder: resolve(plugin.folder), shipped: true })),
        runtime: new ModuleRuntime(plugins),
        validateOutputs: true,
        rerun,
        ...(activation && { activation }),
        ...(printing && { printing }),
        ...(watchFolder && { watchFolder }),
      },
    );
    const idle = expectActive
      ? host.modules().find(({ enabled, state }) => enabled && state !== 'active')
      : undefined;
    if (!idle) return host;
    await host.stop();
    throw new Fault({ code: 'plugin-not-active', message: idle.reason ?? `${idle.id} is ${idle.state}.` });
  }
}
