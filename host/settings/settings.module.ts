import { Settings } from '@counterpart/sdk/node';
import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { CurrentSettings } from './current-settings.ts';
import { DeclaredSettings } from './declared-settings.ts';
import { SettingValues } from './setting-values.ts';
import { SettingsContract } from './settings-contract.ts';

export const settingsModule = new ContainerModule(({ bind }) => {
  bind(DeclaredSettings).toSelf().inSingletonScope();
  bind(SettingValues).toSelf().inSingletonScope();
  bind(Settings).to(CurrentSettings).inSingletonScope();
  bind(SettingsContract).toSelf().inSingletonScope();
  bind(HostPart).toService(SettingsContract);
});
