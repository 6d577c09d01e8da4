import { type Reader, type Sql, sql } from '@counterpart/sdk/node';

export interface LabourRow {
  readonly id: string;
  readonly device_id: string;
  readonly kind: 'labour' | 'diagnosis';
  readonly name: string;
  readonly quantity_milli: number;
  readonly unit_price_minor: number;
  readonly waived: 0 | 1;
}

export function readLabour(reader: Reader, where: Sql): Promise<LabourRow[]> {
  return reader.all<LabourRow>(sql`
    select l.id, l.device_id, l.kind, l.name, l.quantity_milli, l.unit_price_minor, l.waived
    from repairs_labour l join repairs_device d on d.id = l.device_id
    where ${where} order by l.device_id, l.position, l.id`);
}
