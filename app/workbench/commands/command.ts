import type { Module } from '@counterpart/sdk';
import type { LoadedModule } from '../modules/loaded-module.ts';

/** What the command bar and the keys can run. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** Whose it is, as people read it. */
  readonly group: string;
  readonly keybinding: string | undefined;
  run(): void;
}

/** The commands of the modules that this user may run and whose code is here. */
export function contributedCommands(
  modules: readonly Module[],
  loaded: readonly LoadedModule[],
  may: (permission: string) => boolean,
): Command[] {
  return modules.flatMap((module) => {
    const half = loaded.find((each) => each.id === module.id);
    return module.commands.flatMap((command): Command[] => {
      const run = half?.half()?.commands?.[command.id];
      if (!half || !run || (command.permission !== null && !may(command.permission))) return [];
      return [
        {
          id: command.id,
          title: command.title,
          group: module.displayName,
          keybinding: command.keybinding ?? undefined,
          run: () => run(half.workbench),
        },
      ];
    });
  });
}
