import type { Found } from '@counterpart/sdk';
import type { ContributedView } from '../modules/contributed-view.ts';
import { t } from '../text/t.ts';
import type { Command } from './command.ts';

export interface ResultItem {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly icon: string;
  readonly shortcut?: string | undefined;
  run(): void;
}

export interface ResultGroup {
  readonly title: string;
  readonly items: readonly ResultItem[];
}

export interface FoundGroup {
  readonly plugin: string;
  readonly title: string;
  readonly found: readonly Found[];
}

interface Sources {
  readonly term: string;
  readonly views: readonly ContributedView[];
  readonly commands: readonly Command[];
  readonly found: readonly FoundGroup[];
  open(view: string, argument?: string): void;
}

/** What a term means, grouped by who says so. An empty term offers every view and command. */
export function commandResults({ term, views, commands, found, open }: Sources): ResultGroup[] {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const groups: ResultGroup[] = [
    {
      title: t('commandBar.views'),
      items: views
        .filter((view) => fits(view.title))
        .map(({ id, title, icon }) => ({ id, title, icon, detail: '', run: () => open(id) })),
    },
    {
      title: t('commandBar.commands'),
      items: commands
        .filter((command) => fits(`${command.title} ${command.group}`))
        .map((command) => ({
          id: command.id,
          title: command.title,
          detail: command.group,
          icon: 'chevron-right',
          shortcut: command.keybinding,
          run: () => command.run(),
        })),
    },
    ...found.map((group) => ({
      title: group.title,
      items: group.found.map(({ id, title, detail, view, argument }) => ({
        id: `${group.plugin}.${id}`,
        title,
        detail,
        icon: views.find((each) => each.id === view)?.icon ?? 'search',
        run: () => open(view, argument),
      })),
    })),
  ];
  return groups.filter((group) => group.items.length > 0);
}
