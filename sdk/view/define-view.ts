import type { Component } from 'solid-js';
import type { Point, ViewHalf } from '../points/index.ts';
import type { Workbench } from './workbench.ts';

/** One filled view half; made by {@link join}. */
export interface ViewJoin {
  readonly point: string;
  readonly id: string;
  /** Called once per activation, inside the plugin's own reactive root. */
  readonly create: (workbench: Workbench) => unknown;
}

/** A plugin's Solid half: the default export of `view/index.tsx`. */
export interface ViewModule {
  /** By the ids in `contributes.views`. */
  readonly views?: Readonly<Record<string, Component>>;
  /** By the ids in `contributes.commands`. */
  readonly commands?: Readonly<Record<string, (workbench: Workbench) => void>>;
  /** By the ids in `contributes.statusItems`; each draws one `StatusItem`. */
  readonly statusItems?: Readonly<Record<string, Component>>;
  readonly joins?: readonly ViewJoin[];
}

export function defineView(module: ViewModule): ViewModule {
  return module;
}

/** Fills the view half of a point under the id that the manifest lists. */
export function join<P extends Point>(
  point: P,
  id: string,
  create: (workbench: Workbench) => ViewHalf<P>,
): ViewJoin {
  return { point: point.id, id, create };
}
