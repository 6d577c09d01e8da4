/** Whatever is registered, joined or listened to hands one of these back; `dispose` is safe to call twice. */
export interface Disposable {
  dispose(): void;
}

/** Wraps an undo into a {@link Disposable} that runs it at most once. */
export function toDisposable(undo: () => void): Disposable {
  let pending: (() => void) | undefined = undo;
  return {
    dispose() {
      const run = pending;
      pending = undefined;
      run?.();
    },
  };
}
