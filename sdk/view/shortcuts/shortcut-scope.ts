import { createContext } from 'solid-js';

/** Where shortcuts live: the page, or one modal dialog over it. Only the topmost scope hears keys. */
export interface ShortcutScope {
  readonly id: symbol;
}

export const PAGE_SCOPE: ShortcutScope = { id: Symbol('page') };
export const ShortcutScopeContext = createContext<ShortcutScope>(PAGE_SCOPE);
