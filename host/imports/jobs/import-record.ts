import type {
  DecimalSeparator,
  ImportChoices,
  ImportJob,
  ImportMapping,
  Separator,
  TextEncoding,
  WhenThere,
} from '@counterpart/sdk';

/** How a file is read: found out, remembered or told. */
export interface FileReading {
  readonly encoding: TextEncoding;
  readonly separator: Separator;
  readonly decimal: DecimalSeparator;
  /** Told, or the figures that were looked at say so. */
  readonly decimalIsSure: boolean;
  readonly headers: readonly string[];
  readonly mapping: ImportMapping;
  readonly matchBy: string;
  readonly whenThere: WhenThere;
}

export interface ImportFigures {
  readonly rows: number | null;
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly skipped: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many problems are stored. */
  readonly problems: number;
}

/** An import as the till keeps it. */
export interface ImportRecord {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: ImportJob['state'];
  readonly dryRun: boolean;
  readonly message: string | null;
  readonly choices: ImportChoices;
  readonly reading: FileReading | null;
  readonly figures: ImportFigures;
  readonly rowsAtOnce: number;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

export const NO_FIGURES: ImportFigures = {
  rows: null,
  done: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  merged: 0,
  skipped: 0,
  errors: 0,
  warnings: 0,
  problems: 0,
};

/** As callers see it. */
export function asJob(record: ImportRecord): ImportJob {
  const { id, kind, fileName, size, sha256, state, dryRun, message, reading, startedAt, endedAt } = record;
  const { problems: _, ...figures } = record.figures;
  return {
    id,
    kind,
    fileName,
    size,
    sha256,
    state,
    dryRun,
    message,
    ...figures,
    mapping: { ...reading?.mapping },
    decimal: reading?.decimal ?? '.',
    startedAt,
    endedAt,
  };
}

export function isWorking({ state }: Pick<ImportRecord, 'state'>): boolean {
  return state === 'checking' || state === 'running';
}
