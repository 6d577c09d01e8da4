import { type Invariant, sql } from '@counterpart/sdk/node';

export const depositInvariants: readonly Invariant[] = [
  {
    id: 'repairs.deposit-left',
    title: 'What the shop still owes of a deposit is the sum of its moves.',
    query: sql`
      select p.id, p.left_minor, coalesce(sum(m.amount_minor), 0) as moves_minor
      from repairs_deposit p left join repairs_deposit_move m on m.deposit_id = p.id
      group by p.id, p.left_minor having p.left_minor <> coalesce(sum(m.amount_minor), 0)`,
  },
  {
    id: 'repairs.deposit-used-once',
    title: 'No more of a deposit is ever used or given back than was paid, after none of its moves.',
    query: sql`
      select id, deposit_id, left_minor from (
        select id, deposit_id, sum(amount_minor) over (partition by deposit_id order by id) as left_minor
        from repairs_deposit_move)
      where left_minor < 0`,
  },
  {
    id: 'repairs.deposit-state',
    title: 'A deposit is held while some of it is left, and was paid when it has moves.',
    query: sql`
      select p.id, p.state, p.left_minor from repairs_deposit p
      where (p.state = 'held') <> (p.left_minor > 0)
        or (p.state in ('asked', 'withdrawn')) = exists (select 1 from repairs_deposit_move m where m.deposit_id = p.id)`,
  },
  {
    id: 'repairs.deposit-move-signs',
    title: 'A deposit grows when it is paid or restored, and shrinks when it is used or given back.',
    query: sql`
      select id, deposit_id, kind, amount_minor from repairs_deposit_move
      where (kind in ('taken', 'restored')) <> (amount_minor > 0)`,
  },
];
