export { type PruneLimits, type PruneResult } from './prune-journal.ts';
