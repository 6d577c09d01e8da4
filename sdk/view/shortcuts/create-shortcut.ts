import { onCleanup, useContext } from 'solid-js';
import { ViewContext } from '../workbench.ts';
import { parseKeyCombination } from './key-combination.ts';
import { shortcuts } from './shortcut-registry.ts';
import { ShortcutScopeContext } from './shortcut-scope.ts';

export interface ShortcutOptions {
  readonly enabled?: (() => boolean) | undefined;
}

/**
 * Runs `run` on a key (`F2`, `Ctrl+S`, `Escape`) while the owning view is in front and no dialog is over it; made
 * inside a dialog, it belongs to the dialog. The newest holder of a key gets it.
 */
export function createShortcut(key: string, run: () => void, options: ShortcutOptions = {}): void {
  const visible = useContext(ViewContext)?.visible ?? (() => true);
  const scope = useContext(ShortcutScopeContext);
  const registration = shortcuts.add({
    combination: parseKeyCombination(key),
    scope,
    enabled: () => visible() && (options.enabled?.() ?? true),
    run,
  });
  onCleanup(() => registration.dispose());
}
