import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '@counterpart/sdk';
import { Clock, DbMonitor, Ids, Logger, Till, Timers } from '@counterpart/sdk/node';
import type { Container } from 'inversify';
import { backupBeforeMigration } from './backup/before-migration.ts';
import { TillFolderPath } from './backup/backup-folder.ts';
import { Random } from './clock/index.ts';
import { createContainer } from './container.ts';
import { CallOptions } from './contracts/call-options.ts';
import { coreShopSchema, coreTillSchema } from './core-schema.ts';
import { inWords, toOpeningFault } from './database/opening-faults.ts';
import { damagedFile } from './database/sqlite-fault.ts';
import { openShopStore, openTillStore, ShopStore, TillStore } from './database/index.ts';
import { SampleShop } from './frame/sample-shop.ts';
import type { HostOptions, HostOverrides } from './host-options.ts';
import { HostPart } from './host-part.ts';
import type { Host } from './host.ts';
import { ScryptCost } from './identity/pin-hasher.ts';
import { Books } from './link/books.ts';
import { KeeperLink, type KeeperLinkServices } from './link/keeper-link.ts';
import { followKeeper } from './link/link.module.ts';
import { openFileLogger } from './logging/file-logger.ts';
import { requireSharedFolder } from './place/folder-certificate.ts';
import { inspectFolder } from './place/inspect-folder.ts';
import { noPlaceControl } from './place/no-place-control.ts';
import { PlaceControl } from './place/place-control.ts';
import { ACTIVATION_DEFAULTS, ActivationOptions } from './plugins/activation-options.ts';
import { BundleRuntime } from './plugins/bundle-runtime.ts';
import { outliveMistakes } from './plugins/outlive-mistakes.ts';
import { PluginManager } from './plugins/plugin-manager.ts';
import { PluginFolders } from './plugins/plugin-records.ts';
import { PluginRuntime } from './plugins/plugin-runtime.ts';
import { shareModules } from './plugins/share-modules.ts';
import { PRINT_TIMINGS, PrintTimings } from './print/timings.ts';
import { HostVersion } from './rpc/host-version.ts';
import { runningHost } from './running-host.ts';
import { readThisTill } from './till/read-this-till.ts';
import { HOST_VERSION } from './version.ts';

/** Opens the two files, starts every part and every plugin. What had begun ends again when something throws. */
export async function startHost(options: HostOptions, overrides: HostOverrides = {}): Promise<Host> {
  const { container, end } = await startContainer(options, overrides);
  return runningHost(container, end);
}

/** The same with the services themselves in hand, for tests that look inside. */
export async function startContainer(
  options: HostOptions,
  overrides: HostOverrides = {},
): Promise<{ readonly container: Container; readonly end: () => Promise<void> }> {
  await using opened = new AsyncDisposableStack();
  const container = createContainer();
  bindOptions(container, options, overrides);
  await openFiles(container, options, overrides, opened);
  try {
    return await startParts(container, options, overrides, opened);
  } catch (error) {
    // Damage further inside shows only when somebody reads there.
    const kind = damagedFile(error) ?? 'shop';
    throw toOpeningFault(error, kind, kind === 'till' ? tillPathOf(options) : shopPathOf(options));
  }
}

async function startParts(
  container: Container,
  options: HostOptions,
  overrides: HostOverrides,
  opened: AsyncDisposableStack,
): Promise<{ readonly container: Container; readonly end: () => Promise<void> }> {
  const folders = [...options.pluginFolders, ...(overrides.singlePlugins ?? [])];
  const shared = shareModules(folders.map(({ folder }) => resolve(folder)));
  opened.defer(() => shared.dispose());
  const books = container.get<Books>(Books);
  for (const part of container.getAll<HostPart>(HostPart)) {
    if (part.where === 'keeper' && !books.here) continue;
    const started = await part.start();
    opened.defer(() => started.dispose());
  }
  const plugins = container.get(PluginManager);
  if (options.ownsProcess) outliveMistakes(plugins, container.get<Logger>(Logger));
  opened.defer(() => plugins.stop());
  await plugins.start();
  if (books instanceof KeeperLink) opened.defer(() => books.hangUp());
  if (options.demo && !options.keeper) await container.get(SampleShop).fill();

  const running = opened.move();
  return { container, end: () => running.disposeAsync() };
}

function bindOptions(container: Container, options: HostOptions, overrides: HostOverrides): void {
  const { clock, random, timers, scryptCost = 15, pluginFolders } = options;
  const { singlePlugins = [], runtime, validateOutputs = false, activation, printing } = overrides;
  if (clock) container.rebind(Clock).toConstantValue(clock);
  if (random) container.rebind(Random).toConstantValue(random);
  if (timers) container.rebind(Timers).toConstantValue(timers);
  container.bind(ScryptCost).toConstantValue(scryptCost);
  container.bind(HostVersion).toConstantValue(HOST_VERSION);
  container.bind(CallOptions).toConstantValue({ validateOutputs });
  container.bind(ActivationOptions).toConstantValue(activation ?? ACTIVATION_DEFAULTS);
  container.bind(PrintTimings).toConstantValue(printing ?? PRINT_TIMINGS);
  container.bind(PluginFolders).toConstantValue({
    search: pluginFolders.map(({ folder, shipped }) => ({ folder: resolve(folder), shipped })),
    single: singlePlugins,
  });
  container.bind(PlaceControl).toConstantValue(options.placeControl ?? noPlaceControl());
  container.bind(PluginRuntime).toConstantValue(runtime ?? new BundleRuntime());
}

async function openFiles(
  container: Container,
  { tillFolder, shopPath, tillName, keeper, sharedFolder = false }: HostOptions,
  { rerun = false, watchFolder }: HostOverrides,
  opened: AsyncDisposableStack,
): Promise<void> {
  const folder = resolve(tillFolder);
  container.bind(TillFolderPath).toConstantValue(folder);
  mkdirSync(folder, { recursive: true });
  const logger = openFileLogger(folder);
  opened.defer(() => logger.close());
  container.bind(Logger).toConstantValue(logger);
  const services = {
    clock: container.get<Clock>(Clock),
    random: container.get<Random>(Random),
    timers: container.get<Timers>(Timers),
    logger,
    rerun,
  };

  // Nobody asks who writes to `till.db`, which is where the till learns who it is.
  const nobody: Till = { id: '', name: '' };
  const tillPath = tillPathOf({ tillFolder });
  const tillStore = await inWords('till', tillPath, () =>
    openTillStore({ ...services, path: tillPath, till: nobody }),
  );
  opened.defer(() => tillStore.close());
  const till = await inWords('till', tillPath, async () => {
    await tillStore.migrate('core', coreTillSchema.migrations, coreTillSchema.owned);
    return readThisTill(tillStore, container.get<Ids>(Ids), tillName);
  });

  container.bind(TillStore).toConstantValue(tillStore);
  container.bind(Till).toConstantValue(till);
  if (keeper) return follow(container, { ...services, line: keeper, till, tillStore }, opened);

  const path = shopPathOf({ tillFolder, shopPath });
  await requirePlace(path, sharedFolder, till);
  const place = sharedFolder ? 'folder' : 'computer';
  const beforeMigration = backupBeforeMigration({
    shopPath: path,
    folder: join(folder, 'backups'),
    newId: () => container.get<Ids>(Ids).next(),
    now: () => services.clock.now(),
  });
  const shopStore = await inWords('shop', path, async () => {
    const store = await openShopStore({
      ...services,
      path,
      till,
      place,
      watchFolder,
      beforeMigration,
    });
    opened.defer(() => store.close());
    await store.migrate('core', coreShopSchema.migrations, coreShopSchema.owned);
    return store;
  });

  container.bind(ShopStore).toConstantValue(shopStore);
  container.bind(DbMonitor).toConstantValue(shopStore.monitor);
}

function tillPathOf({ tillFolder }: Pick<HostOptions, 'tillFolder'>): string {
  return join(resolve(tillFolder), 'till.db');
}

function shopPathOf({
  tillFolder,
  shopPath,
}: {
  readonly tillFolder: string;
  readonly shopPath?: string | undefined;
}) {
  return resolve(shopPath ?? join(tillFolder, 'shop.db'));
}

/** A place that damages the books is refused before anything is opened there. */
async function requirePlace(path: string, sharedFolder: boolean, till: Till): Promise<void> {
  if (sharedFolder) return requireSharedFolder(dirname(path), till.id);
  const { kind, refused } = await inspectFolder(dirname(path));
  if (refused !== null && (kind === 'network' || kind === 'sync')) {
    throw new Fault({ code: 'unsafe-place', message: refused });
  }
}

/** There is no `shop.db` here: another computer keeps the books. */
async function follow(
  container: Container,
  services: KeeperLinkServices,
  opened: AsyncDisposableStack,
): Promise<void> {
  const link = new KeeperLink(services);
  opened.defer(() => link.stop());
  await link.store.migrate('core', coreShopSchema.migrations, coreShopSchema.owned);
  followKeeper(container, link);
  await link.start();
}
