import { Fault } from '@counterpart/sdk';
import type { Settings } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { callScope } from '../contracts/call-scope.ts';
import { DeclaredSettings, type SettingValue } from './declared-settings.ts';
import { SettingValues } from './setting-values.ts';

/** Settings as the call being handled sees them: of its user, at this till. */
@injectable()
export class CurrentSettings implements Settings {
  readonly #declared: DeclaredSettings;
  readonly #values: SettingValues;

  constructor(
    @inject(DeclaredSettings) declared: DeclaredSettings,
    @inject(SettingValues) values: SettingValues,
  ) {
    this.#declared = declared;
    this.#values = values;
  }

  async get(id: string): Promise<SettingValue> {
    const setting = this.#declared.find(id);
    if (!setting) {
      throw new Fault({
        code: 'unknown-setting',
        message: `There is no setting "${id}". Declare it under contributes.settings in the package.json of its plugin.`,
      });
    }
    const user = callScope.getStore()?.context.user?.id ?? null;
    const values = await this.#values.read([setting], user);
    return values.get(id) ?? setting.default;
  }
}
