/** One key with its modifiers, as `createShortcut` and manifests write it: `F2`, `Ctrl+S`, `Shift+F4`. */
export interface KeyCombination {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly command: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const NAMES: Readonly<Record<string, string>> = { esc: 'escape', del: 'delete', space: ' ', return: 'enter' };

export function parseKeyCombination(text: string): KeyCombination {
  const parts = text.split('+').map((part) => part.trim().toLowerCase());
  const key = parts.pop() || '+';
  return {
    key: NAMES[key] ?? key,
    command: parts.some((part) => part === 'ctrl' || part === 'mod' || part === 'cmd' || part === 'meta'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
  };
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function matchesKey(combination: KeyCombination, press: KeyPress): boolean {
  const plainCharacter = combination.key.length === 1 && !combination.command && !combination.alt;
  return (
    press.key.toLowerCase() === combination.key &&
    (press.ctrlKey || press.metaKey) === combination.command &&
    press.altKey === combination.alt &&
    // "?" and "+" are typed with Shift on one keyboard and without on another.
    (plainCharacter || press.shiftKey === combination.shift)
  );
}

/** Whether the press would write into a field, and is therefore the field's. */
export function isTyping(press: KeyPress): boolean {
  return press.key.length === 1 && !press.ctrlKey && !press.metaKey && !press.altKey;
}
