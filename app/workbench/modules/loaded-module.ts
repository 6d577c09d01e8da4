import type { Module } from '@counterpart/sdk';
import type { ViewModule, Workbench } from '@counterpart/sdk/view';
import { catchError, createRoot, createSignal, getOwner, onCleanup, runWithOwner } from 'solid-js';
import { t } from '../text/t.ts';
import type { JoinRegistry } from './join-registry.ts';
import { addStylesheet } from './module-stylesheet.ts';

export type ModuleScript = { readonly default?: ViewModule };

/** One module's Solid half in this page: from the import of its script until it is switched off or replaced. */
export interface LoadedModule {
  readonly id: string;
  readonly name: string;
  /** Changes with the script and with every reload. */
  readonly key: string;
  readonly workbench: Workbench;
  /** Undefined while it loads, or when it failed. */
  readonly half: () => ViewModule | undefined;
  readonly failure: () => string | undefined;
}

export interface ModuleToLoad {
  readonly module: Module;
  readonly key: string;
  readonly script: string;
}

export interface ModuleParts {
  readonly joins: JoinRegistry;
  readonly workbench: (module: Module) => Workbench;
  readonly load: (script: string) => Promise<ModuleScript>;
}

/** Loads a module under the current owner; when that is disposed, everything the module brought is gone. */
export function loadModule({ module, key, script }: ModuleToLoad, parts: ModuleParts): LoadedModule {
  const [half, setHalf] = createSignal<ViewModule>();
  const [failure, setFailure] = createSignal<string>();
  const workbench = parts.workbench(module);
  const owner = getOwner();
  let disposed = false;
  onCleanup(() => (disposed = true));

  const style = module.view?.style;
  if (style) {
    const sheet = addStylesheet(style, module.id);
    onCleanup(() => sheet.dispose());
  }
  const fail = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    setFailure(message);
    workbench.notify({ kind: 'error', text: t('module.notLoaded', { module: module.displayName }) });
  };
  const bring = async () => {
    try {
      const view = (await parts.load(script)).default;
      if (disposed) return;
      if (!view) throw new Error(t('view.missing', { module: module.displayName }));
      runWithOwner(owner, () => fillJoins(module, view, workbench, parts.joins));
      setHalf(() => view);
    } catch (error) {
      if (!disposed) fail(error);
    }
  };
  void bring();
  return { id: module.id, name: module.displayName, key, workbench, half, failure };
}

/** Each join has a root of its own: one that throws takes nothing else with it. */
function fillJoins(module: Module, view: ViewModule, workbench: Workbench, joins: JoinRegistry): void {
  for (const { point, id, create } of view.joins ?? []) {
    const title = module.joins.find((each) => each.point === point && each.id === id)?.title;
    const end = createRoot((dispose) => {
      catchError(
        () => {
          const entry = { id: `${module.id}.${id}`, plugin: module.id, title: title ?? id };
          const added = joins.add(point, { ...entry, value: create(workbench) });
          onCleanup(() => added.dispose());
        },
        () => {
          dispose();
          workbench.notify({ kind: 'error', text: t('module.joinFailed', { module: module.displayName }) });
        },
      );
      return dispose;
    }, getOwner());
    onCleanup(end);
  }
}
