import type { Module } from '@counterpart/sdk';
import type { Component } from 'solid-js';
import type { LoadedModule } from './loaded-module.ts';

/** A view as the rail and the main area know it: the frame's own and those of modules alike. */
export interface ContributedView {
  readonly id: string;
  readonly title: string;
  readonly icon: string;
  readonly order: number;
  /** Module id, or `core`. */
  readonly plugin: string;
  readonly moduleName: string;
  /** Changes when the view must be built anew. */
  readonly key: string;
  /** The module it waits for; undefined for the frame's own. */
  readonly module: LoadedModule | undefined;
  readonly component: () => Component | undefined;
}

/** What the modules contribute and this user may see, in the order of the rail. */
export function contributedViews(
  modules: readonly Module[],
  loaded: readonly LoadedModule[],
  may: (permission: string) => boolean,
): ContributedView[] {
  return modules
    .flatMap((module) => {
      const half = loaded.find((each) => each.id === module.id);
      if (!half) return [];
      return module.views
        .filter((view) => view.permission === null || may(view.permission))
        .map((view) => ({
          id: view.id,
          title: view.title,
          icon: view.icon,
          order: view.order,
          plugin: module.id,
          moduleName: module.displayName,
          key: `${view.id} ${half.key}`,
          module: half,
          component: () => half.half()?.views?.[view.id],
        }));
    })
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
