export {
  Database,
  type Reader,
  type RunOptions,
  TillDatabase,
  TillTransactions,
  TransactionManager,
  type Tx,
} from './database.ts';
export {
  type ChangeOrigin,
  type DatabaseChanged,
  DbMonitor,
  EventManager,
  type Exchange,
  type HostEvents,
  type MonitorStatus,
  type TableChange,
} from './events.ts';
export { insertRows } from './insert-rows.ts';
export { Files, type StoredFile, type StoredPicture } from './files.ts';
export { defineNode, type NodeHalfModule, type PluginContext } from './plugin.ts';
export { Printing, type PrintOrder } from './printing.ts';
export {
  type AuditEntry,
  AuditLog,
  Clock,
  Contracts,
  Ids,
  type Invariant,
  Invariants,
  Logger,
  Points,
  Rights,
  Sealer,
  Settings,
  ShopService,
  Till,
  Timers,
} from './services.ts';
export { type Sql, sql, type SqlValue } from './sql.ts';
export { sqlReport, type SqlReport } from './sql-report.ts';
export {
  type Person,
  PersonalData,
  type PersonalDataKeeper,
  type PersonalRecord,
  PersonalRecords,
  type PersonalSection,
} from './personal-data.ts';
