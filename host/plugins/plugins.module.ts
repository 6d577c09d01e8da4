import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { MeetingPlaces } from './meeting-places.ts';
import { ModulesContract } from './modules-contract.ts';
import { PluginActivator } from './plugin-activator.ts';
import { PluginCatalogue } from './plugin-catalogue.ts';
import { PluginContainers } from './plugin-containers.ts';
import { PluginData } from './plugin-data.ts';
import { PluginLifecycle } from './plugin-lifecycle.ts';
import { PluginManager } from './plugin-manager.ts';
import { PluginRecords } from './plugin-records.ts';
import { SharedServices } from './shared-services.ts';
import { ShopPlugins } from './shop-plugins.ts';

export const pluginsModule = new ContainerModule(({ bind }) => {
  bind(PluginCatalogue).toSelf().inSingletonScope();
  bind(PluginRecords).toSelf().inSingletonScope();
  bind(ShopPlugins).toSelf().inSingletonScope();
  bind(SharedServices).toSelf().inSingletonScope();
  bind(MeetingPlaces).toSelf().inSingletonScope();
  bind(PluginContainers).toSelf().inSingletonScope();
  bind(PluginData).toSelf().inSingletonScope();
  bind(PluginActivator).toSelf().inSingletonScope();
  bind(PluginLifecycle).toSelf().inSingletonScope();
  bind(PluginManager).toSelf().inSingletonScope();
  bind(ModulesContract).toSelf().inSingletonScope();
  bind(HostPart).toService(ModulesContract);
});
