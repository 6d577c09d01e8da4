import type { PersonFiles } from '@counterpart/sdk';
import {
  Clock,
  type Person,
  PersonalData,
  type PersonalRecord,
  ShopService,
  sql,
} from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import { FileReader } from '../files/file-reader.ts';
import { PointRegistry } from '../points/point-registry.ts';
import { personPage } from './person-page.ts';
import { type KeptPicture, pictureParts, type ShownPicture } from './picture-parts.ts';

/** What is kept about somebody, collected and made into files; where the books are kept. */
@injectable()
export class ExportPeople {
  readonly #store: ShopStore;
  readonly #points: PointRegistry;
  readonly #reader: FileReader;
  readonly #shops: ShopService;
  readonly #clock: Clock;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(PointRegistry) points: PointRegistry,
    @inject(FileReader) reader: FileReader,
    @inject(ShopService) shops: ShopService,
    @inject(Clock) clock: Clock,
  ) {
    this.#store = store;
    this.#points = points;
    this.#reader = reader;
    this.#shops = shops;
    this.#clock = clock;
  }

  collect(person: Person): Promise<PersonalRecord[]> {
    return Promise.all(
      this.#points.all(PersonalData).map(async ({ plugin, title, value }) => ({
        plugin,
        title,
        sections: await value.export(person),
      })),
    );
  }

  async files(
    person: Person,
    { title, fileName, part }: { readonly title: string; readonly fileName: string; readonly part: number },
  ): Promise<PersonFiles> {
    const records = await this.collect(person);
    const parts = pictureParts(await this.#pictures(records));
    const pictures: ShownPicture[] = [];
    for (const picture of parts[part] ?? []) pictures.push(await this.#shown(picture));
    const { name: shop, locale } = await this.#shops.get();
    const nameOf = (index: number) => (index === 0 ? fileName : `${fileName}-${index + 1}`);
    const partOf = new Map(parts.flatMap((own, index) => own.map(({ id }) => [id, index] as const)));
    const told = part === 0 ? records : [];
    const page = personPage({
      title,
      language: locale,
      records: told,
      pictures,
      elsewhere: (id) => (partOf.has(id) ? `${nameOf(partOf.get(id)!)}.html` : undefined),
    });
    const data = {
      shop,
      title,
      at: this.#clock.now(),
      part: part + 1,
      parts: parts.length,
      records: told,
      files: pictures,
    };
    return {
      files: [
        { fileName: `${nameOf(part)}.html`, type: 'text/html', text: page },
        {
          fileName: `${nameOf(part)}.json`,
          type: 'application/json',
          text: `${JSON.stringify(data, null, 2)}\n`,
        },
      ],
      parts: parts.length,
    };
  }

  /** Each once, however often it is named. */
  async #pictures(records: readonly PersonalRecord[]): Promise<KeptPicture[]> {
    const ids = new Set(records.flatMap(({ sections }) => sections.flatMap(({ files = [] }) => files)));
    if (ids.size === 0) return [];
    const rows = await this.#store.database.all<KeptPicture>(
      sql`select id, type, bytes from core_file where id in (${sql.list([...ids])})`,
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return [...ids].flatMap((id) => known.get(id) ?? []);
  }

  async #shown(picture: KeptPicture): Promise<ShownPicture> {
    const content = await this.#reader.read(picture.id);
    return { ...picture, base64: content ? Buffer.from(content).toString('base64') : null };
  }
}
