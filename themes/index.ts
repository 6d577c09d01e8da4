import dark from './counter-dark.json' with { type: 'json' };
import ledger from './counter-ledger.json' with { type: 'json' };
import light from './counter-light.json' with { type: 'json' };
import highContrast from './high-contrast.json' with { type: 'json' };
import type { Theme } from './theme.ts';

export type { Theme } from './theme.ts';

/** The themes that come with Counterpart; the first of each type, and of high contrast, is what "system" means. */
export const THEMES: readonly Theme[] = [
  light as Theme,
  dark as Theme,
  highContrast as Theme,
  ledger as Theme,
];
