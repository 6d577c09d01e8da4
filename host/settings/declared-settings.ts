import type { PaperContribution, SettingContribution } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { PluginCatalogue } from '../plugins/plugin-catalogue.ts';

export type SettingValue = boolean | number | string;

/** The workbench's own, and the host's. */
const FRAME: readonly SettingContribution[] = [
  { id: 'frame.theme', title: 'Theme', scope: 'till', type: 'string', default: 'counter-light' },
  { id: 'frame.language', title: 'Language', scope: 'till', type: 'string', default: 'en' },
  { id: 'backup.daily', title: 'A backup each day', scope: 'shop', type: 'boolean', default: true },
  {
    id: 'backup.keep',
    title: 'How many backups are kept at least',
    scope: 'shop',
    type: 'number',
    default: 10,
  },
  { id: 'backup.folder', title: 'Folder for backups', scope: 'shop', type: 'string', default: '' },
];

/** Every setting there is: the frame's, and those that the manifests of enabled plugins declare. */
@injectable()
export class DeclaredSettings {
  readonly #catalogue: PluginCatalogue;

  constructor(@inject(PluginCatalogue) catalogue: PluginCatalogue) {
    this.#catalogue = catalogue;
  }

  all(): readonly SettingContribution[] {
    const contributed = this.#catalogue
      .enabled()
      .flatMap(({ contributes: { settings = [], papers = [] } }) => [...settings, ...papers.map(asSetting)]);
    return [...FRAME, ...contributed];
  }

  find(id: string): SettingContribution | undefined {
    return this.all().find((setting) => setting.id === id);
  }
}

/** On which paper a kind of document is printed. */
function asSetting(paper: PaperContribution): SettingContribution {
  return { ...paper, scope: 'shop', type: 'string' };
}
