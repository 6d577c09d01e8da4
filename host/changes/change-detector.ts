import type { Disposable } from '@counterpart/sdk';

/** What a detector tells the monitor. */
export interface DetectorListener {
  /** Something may have been committed: look into the journal. False alarms cost little. */
  changed(): void;
  /** Why the shop cannot be followed at the moment, in a sentence; null when it can again. */
  trouble(message: string | null): void;
  /** Another file lies where the shop's was, or `overwritten`, which is open, is another one now; `message` says so. */
  replaced(message: string, overwritten?: string): void;
}

/** Notices commits, in the way that suits where the shop lives. */
export interface ChangeDetector extends Disposable {
  /** How often it looks, ms; null when it is told. */
  readonly interval_ms: number | null;
  /** When it last looked and found nothing new, on the steady clock (`Timers`); null when it is told. */
  readonly nothingNewAt: number | null;
  start(listener: DetectorListener): void;
  /** Look now. */
  look(): void;
  /** The file that is there now was opened. */
  reopened(): void;
  /** The shop is busy: look often for a while. */
  busy(): void;
}
