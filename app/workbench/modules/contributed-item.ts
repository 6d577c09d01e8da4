import type { Module } from '@counterpart/sdk';
import type { Component } from 'solid-js';
import type { LoadedModule } from './loaded-module.ts';

/** What a module says in the status bar. */
export interface ContributedItem {
  readonly id: string;
  readonly order: number;
  readonly module: LoadedModule;
  readonly component: Component;
}

/** The items of the modules whose code is here and that this user may see, in their order. */
export function contributedItems(
  modules: readonly Module[],
  loaded: readonly LoadedModule[],
  may: (permission: string) => boolean,
): ContributedItem[] {
  return modules
    .flatMap(({ id, statusItems }) => {
      const module = loaded.find((each) => each.id === id);
      return statusItems.flatMap((item) => {
        const component = module?.half()?.statusItems?.[item.id];
        if (!module || !component || (item.permission !== null && !may(item.permission))) return [];
        return [{ id: item.id, order: item.order, module, component }];
      });
    })
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
