import { type Disposable, toDisposable } from '../../lifecycle/index.ts';
import { isTyping, type KeyCombination, matchesKey } from './key-combination.ts';
import { PAGE_SCOPE, type ShortcutScope } from './shortcut-scope.ts';

export interface Shortcut {
  readonly combination: KeyCombination;
  readonly scope: ShortcutScope;
  readonly enabled: () => boolean;
  readonly run: () => void;
}

/** Hands each key press to the newest shortcut that wants it: one press never does two things. */
export class ShortcutRegistry {
  readonly #shortcuts: Shortcut[] = [];
  readonly #scopes: ShortcutScope[] = [PAGE_SCOPE];
  #target: Document | undefined;

  add(shortcut: Shortcut): Disposable {
    this.#shortcuts.push(shortcut);
    this.#listen();
    return toDisposable(() => {
      this.#shortcuts.splice(this.#shortcuts.indexOf(shortcut), 1);
      if (this.#shortcuts.length === 0) this.#unlisten();
    });
  }

  /** Until disposed, only shortcuts of `scope` are heard. */
  enter(scope: ShortcutScope): Disposable {
    this.#scopes.push(scope);
    return toDisposable(() => this.#scopes.splice(this.#scopes.lastIndexOf(scope), 1));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (isTyping(event) && isField(event.target)) return;
    if (event.key === 'Enter' && isPressedByEnter(event.target)) return;
    const scope = this.#scopes.at(-1);
    const shortcut = this.#shortcuts.findLast(
      (each) => each.scope === scope && matchesKey(each.combination, event) && each.enabled(),
    );
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  };

  #listen(): void {
    if (this.#target) return;
    this.#target = document;
    document.addEventListener('keydown', this.#onKeyDown);
  }

  #unlisten(): void {
    this.#target?.removeEventListener('keydown', this.#onKeyDown);
    this.#target = undefined;
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

/** What has the focus is what Enter means, not the button that a shortcut would press. */
function isPressedByEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a[href], summary, textarea, select');
}

/** One page, one keyboard: the kit is shared by every bundle, so there is one of these. */
export const shortcuts = new ShortcutRegistry();
