import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { EstimateState } from '../../api/index.ts';

export interface EstimateRow {
  readonly id: string;
  readonly device_id: string;
  readonly version: number;
  readonly state: EstimateState;
  readonly total_minor: number;
  readonly lines: string;
  readonly made_at: number;
  readonly made_by: string | null;
  readonly decided_at: number | null;
  readonly decided_by: string | null;
  readonly how: string | null;
}

/** The newest first. */
export function readEstimates(reader: Reader, where: Sql): Promise<EstimateRow[]> {
  return reader.all<EstimateRow>(sql`
    select e.id, e.device_id, e.version, e.state, e.total_minor, e.lines, e.made_at, e.made_by, e.decided_at,
      e.decided_by, e.how
    from repairs_estimate e join repairs_device d on d.id = e.device_id
    where ${where} order by e.device_id, e.version desc`);
}
