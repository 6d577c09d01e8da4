import { inject, injectable } from 'inversify';
import { Database, sql } from '@counterpart/sdk/node';
import type { Shift, XReport, ZReport, ZSummary } from '../../api/index.ts';
import { openShiftOf, openShifts, readShift, shiftRow } from './read-shift.ts';
import { readZ, readZs } from './read-z.ts';
import { shiftFigures } from './shift-figures.ts';

/** The shifts, open and closed, for screens and callers. */
@injectable()
export class ShiftReports {
  constructor(@inject(Database) private readonly database: Database) {}

  openAt(till: string): Promise<Shift | null> {
    return openShiftOf(this.database, till);
  }

  allOpen(): Promise<Shift[]> {
    return openShifts(this.database);
  }

  /** Null when the shift is not open: a closed one has its Z. */
  async x(id: string, at: number): Promise<XReport | null> {
    const shift = await shiftRow(this.database, id);
    if (!shift || shift.open === 0) return null;
    return {
      shift: await readShift(this.database, shift),
      at,
      figures: await shiftFigures(this.database, shift),
    };
  }

  z(key: { readonly id: string } | { readonly shift: string }): Promise<ZReport | null> {
    return readZ(this.database, 'id' in key ? sql`id = ${key.id}` : sql`shift = ${key.shift}`);
  }

  closed(page: Parameters<typeof readZs>[1]): Promise<ZSummary[]> {
    return readZs(this.database, page);
  }
}
