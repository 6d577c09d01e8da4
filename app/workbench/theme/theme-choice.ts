import { type Theme, THEMES } from '@counterpart/themes';
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { applyTheme } from './apply-theme.ts';

const KEY = 'counterpart.theme';
/** Follows the device. */
export const SYSTEM = 'system';

export interface ThemeChoice {
  readonly themes: readonly Theme[];
  /** A theme's id, or {@link SYSTEM}. */
  readonly chosen: Accessor<string>;
  choose(id: string): void;
}

/** Which theme this device shows; switched live and remembered here. */
export function createThemeChoice(): ThemeChoice {
  const [chosen, setChosen] = createSignal(localStorage.getItem(KEY) ?? SYSTEM);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const [systemIsDark, setSystemIsDark] = createSignal(dark.matches);
  const onSystem = () => setSystemIsDark(dark.matches);
  dark.addEventListener('change', onSystem);
  onCleanup(() => dark.removeEventListener('change', onSystem));
  createEffect(() => {
    const type = systemIsDark() ? 'dark' : 'light';
    const theme = THEMES.find((each) => each.id === chosen()) ?? THEMES.find((each) => each.type === type);
    if (theme) applyTheme(theme);
  });
  return {
    themes: THEMES,
    chosen,
    choose(id) {
      localStorage.setItem(KEY, id);
      setChosen(id);
    },
  };
}
