import { type Theme, THEMES } from '@counterpart/themes';
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import { applyTheme } from './apply-theme.ts';
import { createSystemTheme } from './system-theme.ts';

const KEY = 'counterpart.theme';
/** Follows the device. */
export const SYSTEM = 'system';

export interface ThemeChoice {
  readonly themes: Accessor<readonly Theme[]>;
  /** A theme's id, or {@link SYSTEM}. */
  readonly chosen: Accessor<string>;
  choose(id: string): void;
}

/**
 * Which theme this device shows, in every window it has; switched live and remembered here, also while the module that
 * brings it is off.
 */
export function createThemeChoice(contributed: Accessor<readonly Theme[]>): ThemeChoice {
  const remembered = () => localStorage.getItem(KEY) ?? SYSTEM;
  const [wanted, setWanted] = createSignal(remembered());
  const onOtherWindow = () => setWanted(remembered());
  addEventListener('storage', onOtherWindow);
  onCleanup(() => removeEventListener('storage', onOtherWindow));
  const themes = createMemo(() => [...THEMES, ...contributed()]);
  const theme = createMemo(() => themes().find(({ id }) => id === wanted()));
  const system = createSystemTheme();
  createEffect(() => {
    const shown = theme() ?? system();
    if (shown) applyTheme(shown);
  });
  return {
    themes,
    chosen: () => theme()?.id ?? SYSTEM,
    choose(id) {
      localStorage.setItem(KEY, id);
      setWanted(id);
    },
  };
}
