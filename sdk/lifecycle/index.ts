export { type Disposable, toDisposable } from './disposable.ts';
export { DisposableStore } from './disposable-store.ts';
export { Emitter, type Event } from './event.ts';
export { systemTimers, type Timers } from './timers.ts';
