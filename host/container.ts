import { Container } from 'inversify';
import { auditModule } from './audit/audit.module.ts';
import { backupModule } from './backup/backup.module.ts';
import { clockModule } from './clock/clock.module.ts';
import { contractsModule } from './contracts/contracts.module.ts';
import { filesModule } from './files/files.module.ts';
import { frameModule } from './frame/frame.module.ts';
import { exportsModule } from './exports/exports.module.ts';
import { identityModule } from './identity/identity.module.ts';
import { importsModule } from './imports/imports.module.ts';
import { invariantsModule } from './invariants/invariants.module.ts';
import { linkModule } from './link/link.module.ts';
import { liveModule } from './live/live.module.ts';
import { personalModule } from './personal/personal.module.ts';
import { placeModule } from './place/place.module.ts';
import { pluginsModule } from './plugins/plugins.module.ts';
import { pointsModule } from './points/points.module.ts';
import { printModule } from './print/print.module.ts';
import { rpcModule } from './rpc/rpc.module.ts';
import { settingsModule } from './settings/settings.module.ts';
import { shopModule } from './shop/shop.module.ts';
import { syncModule } from './sync/sync.module.ts';

/** The host, concept by concept. Their parts start in this order. */
export function createContainer(): Container {
  const container = new Container();
  container.load(
    clockModule,
    auditModule,
    contractsModule,
    pointsModule,
    invariantsModule,
    shopModule,
    identityModule,
    settingsModule,
    pluginsModule,
    frameModule,
    importsModule,
    exportsModule,
    syncModule,
    liveModule,
    rpcModule,
    linkModule,
    placeModule,
    backupModule,
    printModule,
    filesModule,
    personalModule,
  );
  return container;
}
