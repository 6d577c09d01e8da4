import type { ChangeDetector, DetectorListener } from './change-detector.ts';

/** Told of the commits of this process, which `data_version` of their own connection would not show. */
export class OwnCommitDetector implements ChangeDetector {
  readonly interval_ms = null;
  readonly nothingNewAt = null;
  #listener: DetectorListener | undefined;

  start(listener: DetectorListener): void {
    this.#listener = listener;
  }

  committed(): void {
    this.#listener?.changed();
  }

  look(): void {}

  busy(): void {}

  reopened(): void {}

  dispose(): void {
    this.#listener = undefined;
  }
}
