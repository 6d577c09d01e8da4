export { type Backup, backupContract, BackupSchema } from './backup-contract.ts';
export { FILE_PART_BYTES, FileIdSchema, filesContract, MAX_FILE_BYTES } from './files-contract.ts';
export { identityContract, PinSchema, RoleSchema } from './identity-contract.ts';
export { exportersContract } from './exporters-contract.ts';
export {
  type ImportChoices,
  type ImportJob,
  type ImportLook,
  type ImportProblem,
  importersContract,
  type ImportState,
  type Separator,
  type TextEncoding,
} from './importers-contract.ts';
export { type Module, modulesContract, ModuleSchema, ModuleStateSchema } from './modules-contract.ts';
export {
  type FolderTestState,
  FolderTestSchema,
  type Place,
  type PlaceChoice,
  PlaceChoiceSchema,
  placeContract,
  type PlaceKind,
  PlaceKindSchema,
  PlaceSchema,
  PairedTillSchema,
  tillsContract,
} from './place-contract.ts';
export {
  type LabelProblem,
  PRINTER_ENCODINGS,
  type Printer,
  type PrinterEncoding,
  type PrinterFields,
  PrinterSchema,
  printingContract,
  type PrintJob,
  PrintJobSchema,
} from './printing-contract.ts';
export { type PersonFiles, PersonFilesSchema, PersonPartSchema } from './person-files.ts';
export { personalDataContract } from './personal-data-contract.ts';
export { searchContract } from './search-contract.ts';
export { settingsContract } from './settings-contract.ts';
export { CashRoundingSchema, RoundingModeSchema, RoundingScopeSchema } from './rounding-schemas.ts';
export { type Shop, shopContract, ShopSchema } from './shop-contract.ts';
export {
  type Advice,
  AdviceSchema,
  type BooksHealth,
  BooksHealthSchema,
  syncContract,
  type SyncHealth,
  SyncHealthSchema,
  type SyncStatus,
  SyncStatusSchema,
} from './sync-contract.ts';
export {
  plainTaxRate,
  type ShopTaxRate,
  type TaxClass,
  TaxClassSchema,
  taxFields,
  TaxRateSchema,
} from './tax-schemas.ts';
