import { createSignal } from 'solid-js';

/** What is found while something is typed, and which of it the next Enter means. See `FoundList`. */
export interface Finder<Item> {
  readonly found: () => readonly Item[];
  readonly active: () => number;
  /** The one that Enter means; undefined while there is nothing. */
  readonly current: () => Item | undefined;
  readonly choose: (item: Item) => void;
  /** Something else is typed: the first is meant again. */
  readonly reset: () => void;
  /** Walks with the arrows; true when the press was one of theirs. */
  readonly walk: (event: KeyboardEvent) => boolean;
  /** The field in which it is typed: it says what it controls. */
  readonly bind: (input: HTMLInputElement) => void;
  readonly input: () => HTMLInputElement | undefined;
}

export function createFinder<Item>(options: {
  readonly found: () => readonly Item[];
  readonly onChoose: (item: Item) => void;
}): Finder<Item> {
  const [at, setAt] = createSignal(0);
  const [input, bind] = createSignal<HTMLInputElement>();
  const last = () => options.found().length - 1;
  const active = () => Math.max(0, Math.min(at(), last()));
  return {
    found: options.found,
    active,
    current: () => options.found()[active()],
    choose(item) {
      setAt(0);
      options.onChoose(item);
    },
    reset: () => void setAt(0),
    walk(event) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0 || last() < 0) return false;
      event.preventDefault();
      setAt(Math.max(0, Math.min(last(), active() + step)));
      return true;
    },
    bind: (element) => void bind(element),
    input,
  };
}
