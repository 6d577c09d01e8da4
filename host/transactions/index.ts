export { type CommitOrigin } from './commit-origin.ts';
export { insideTransaction } from './transaction-scope.ts';
