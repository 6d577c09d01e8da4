import type { Module } from '@counterpart/sdk';
import { type Accessor, createMemo, createSignal, mapArray } from 'solid-js';
import { type LoadedModule, loadModule, type ModuleParts, type ModuleToLoad } from './loaded-module.ts';

export interface ModuleLoader {
  readonly loaded: Accessor<readonly LoadedModule[]>;
  /** Throws away what the module has in the page and loads it again. */
  reload(module: string): void;
}

/**
 * Keeps the page in step with the modules: loads the Solid half of each active one, drops it when the module is
 * switched off, replaces it when its script's address changes.
 */
export function createModuleLoader(modules: Accessor<readonly Module[]>, parts: ModuleParts): ModuleLoader {
  const [attempts, setAttempts] = createSignal<Readonly<Record<string, number>>>({});
  const wanted = createMemo(
    (before: readonly ModuleToLoad[]) =>
      modules()
        .flatMap((module) => toLoad(module, attempts()[module.id] ?? 0))
        .filter(({ module, key }) =>
          isReady(
            module,
            before.some((each) => each.key === key),
          ),
        ),
    [],
    { equals: (before, after) => before.map(keyOf).join('\n') === after.map(keyOf).join('\n') },
  );
  // By key, so that news about a module (its activation time) do not load it again.
  const keys = createMemo(() => wanted().map(keyOf));
  const loaded = mapArray(keys, (key) =>
    loadModule(
      wanted().find((each) => each.key === key)!,
      parts,
    ),
  );
  return {
    loaded: createMemo(loaded),
    reload: (module) => setAttempts((all) => ({ ...all, [module]: (all[module] ?? 0) + 1 })),
  };
}

function toLoad(module: Module, attempt: number): ModuleToLoad[] {
  if (!module.enabled || !module.view) return [];
  // A script that threw stays thrown under its address: a reload needs another one.
  const script = attempt === 0 ? module.view.script : `${module.view.script}?reload=${attempt}`;
  return [{ module, script, key: `${module.id} ${script}` }];
}

/** What is here stays while its host starts again, with everything that was typed in it. */
function isReady({ state }: Module, isHere: boolean): boolean {
  return state === 'active' || (isHere && (state === 'activating' || state === 'waiting'));
}

function keyOf({ key }: ModuleToLoad): string {
  return key;
}
