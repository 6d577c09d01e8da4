import { canonicalJson, type SettingContribution } from '@counterpart/sdk';
import { type RunOptions, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { ShopStore, type Store, TillStore } from '../database/store.ts';
import { Outline } from '../link/outline.ts';
import { noteReads } from '../live/read-tracker.ts';
import { settingsTables } from './migrations.ts';
import type { SettingValue } from './declared-settings.ts';

type Request = NonNullable<RunOptions['request']>;

/** What was set, each in the file of its scope. What is not there has its default. */
@injectable()
export class SettingValues {
  readonly #shop: ShopStore;
  readonly #till: Store;
  readonly #audit: Audit;
  readonly #outline: Outline;

  constructor(
    @inject(ShopStore) shop: ShopStore,
    @inject(TillStore) till: Store,
    @inject(Audit) audit: Audit,
    @inject(Outline) outline: Outline,
  ) {
    this.#shop = shop;
    this.#till = till;
    this.#audit = audit;
    this.#outline = outline;
  }

  /** The given settings' values as they hold for `user` at this till. */
  async read(
    settings: readonly SettingContribution[],
    user: string | null,
  ): Promise<ReadonlyMap<string, SettingValue>> {
    noteReads(settingsTables.tables);
    const inShop = Object.entries(await this.#outline.settings());
    const inTill = await this.#till.database.all<{ id: string; value: string }>(
      sql`select id, value from core_till_setting where user is null or user = ${user}`,
    );
    const stored = new Map([...inShop, ...inTill.map(({ id, value }): [string, string] => [id, value])]);
    return new Map(
      settings.map((setting) => [setting.id, valueOf(setting, stored.get(keyOf(setting, user)))]),
    );
  }

  async write(
    setting: SettingContribution,
    value: SettingValue,
    user: string | null,
    request: Request,
  ): Promise<void> {
    const [json, key] = [canonicalJson(value), keyOf(setting, user)];
    const options = { label: 'setting', request };
    if (setting.scope === 'shop') {
      await this.#shop.transactions.run(async (tx) => {
        await tx.run(
          sql`insert into core_setting (id, value) values (${key}, ${json})
              on conflict (id) do update set value = excluded.value`,
        );
        await this.#audit.append(tx, { action: 'setting.changed', subject: setting.id });
      }, options);
    } else {
      const owner = setting.scope === 'user' ? user : null;
      await this.#till.transactions.run(async (tx) => {
        await tx.run(
          sql`insert into core_till_setting (id, setting, user, value)
              values (${key}, ${setting.id}, ${owner}, ${json})
              on conflict (id) do update set value = excluded.value`,
        );
      }, options);
    }
  }
}

function keyOf({ id, scope }: SettingContribution, user: string | null): string {
  return scope === 'user' ? `${id}@${user ?? ''}` : id;
}

/** A value that was stored when the setting had another type does not count. */
function valueOf(setting: SettingContribution, stored: string | undefined): SettingValue {
  const value: unknown = stored === undefined ? undefined : JSON.parse(stored);
  return typeof value === setting.type ? (value as SettingValue) : setting.default;
}
