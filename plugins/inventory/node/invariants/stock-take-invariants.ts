import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of stock takes. */
export const stockTakeInvariants: readonly Invariant[] = [
  {
    id: 'inventory.counted-is-the-sum-of-counts',
    title: 'What was counted of a product is the last count of all there is, and what was added after it.',
    query: sql`select l.id, l.take_id, l.product_id, l.counted_milli, c.sum_milli from inventory_stock_take_line l
      left join (
        select c.line_id, sum(c.quantity_milli) as sum_milli from inventory_stock_take_count c
          join inventory_stock_take_line l on l.id = c.line_id and l.round = c.round
        where c.position >= coalesce((select max(a.position) from inventory_stock_take_count a
          where a.line_id = c.line_id and a.round = c.round and a.kind = 'set'), 1)
        group by c.line_id
      ) c on c.line_id = l.id
      where l.counted_milli is distinct from c.sum_milli`,
  },
  {
    id: 'inventory.expected-is-of-the-count',
    title: 'What is expected of a product is what was on hand in the transaction that began to count it.',
    query: sql`select l.id, l.take_id, l.product_id, l.expected_milli, c.on_hand_milli from inventory_stock_take_line l
      join inventory_stock_take_count c on c.line_id = l.id and c.round = l.round
        and c.position = coalesce((select max(a.position) from inventory_stock_take_count a
          where a.line_id = l.id and a.round = l.round and a.kind = 'set'), 1)
      where l.counted_milli is not null and l.expected_milli is distinct from c.on_hand_milli`,
  },
  {
    id: 'inventory.variances-are-booked-once',
    title: 'A posted line of a stock take has one move of its variance, or none when nothing differs.',
    query: sql`select l.id, l.take_id, l.product_id, l.counted_milli - l.expected_milli as variance_milli,
        m.quantity_milli, m.moves
      from inventory_stock_take_line l left join (
        select document_line, sum(quantity_milli) as quantity_milli, count(*) as moves, min(id) as id
        from inventory_move where document_provider = 'inventory' and reason = 'count' and document_line is not null
        group by document_line
      ) m on m.document_line = l.id
      where case
        when l.state = 'posted' and l.counted_milli <> l.expected_milli
          then m.id is null or m.moves <> 1 or m.id <> l.move_id
            or m.quantity_milli <> l.counted_milli - l.expected_milli
        else m.id is not null or l.move_id is not null
      end`,
  },
  {
    id: 'inventory.only-posted-takes-book',
    title: 'A stock take that is not posted has booked nothing, and one that is has no line left.',
    query: sql`select t.id, t.number, t.state, l.id as line_id, l.state as line_state from inventory_stock_take t
      join inventory_stock_take_line l on l.take_id = t.id
      where (t.state not in ('posting', 'posted') and l.state <> 'open')
        or (t.state = 'posted' and l.state = 'open' and l.counted_milli is not null)`,
  },
  {
    id: 'inventory.counted-in-one-take',
    title: 'No product waits in two stock takes of a location for its variance to be booked.',
    query: sql`select l.product_id, t.location_id, count(*) as takes from inventory_stock_take_line l
      join inventory_stock_take t on t.id = l.take_id
      where l.state = 'open' and l.counted_milli is not null and t.state in ('counting', 'reviewed', 'posting')
      group by l.product_id, t.location_id having count(*) > 1`,
  },
];
