export { GuardedEventManager } from './guarded-event-manager.ts';
export { type ListenerReport } from './listener-record.ts';
