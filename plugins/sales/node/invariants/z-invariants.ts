import type { Invariant } from '@counterpart/sdk/node';
import { sql } from '@counterpart/sdk/node';

/** What holds for every Z. */
export const zInvariants: readonly Invariant[] = [
  {
    id: 'sales.z-numbers',
    title: 'The Zs of a register are numbered from 1 without a gap, each as its shift.',
    query: sql`
      select z.register as id, count(*) as zs, max(z.number) as last
      from sales_z z join sales_shift s on s.id = z.shift group by z.register
      having count(*) <> max(z.number) or min(z.number) <> 1
        or sum(case when s.number = z.number and s.register = z.register then 0 else 1 end) > 0`,
  },
  {
    id: 'sales.z-seal',
    title: 'The seal of a Z fits its content and the Z before.',
    query: sql`
      select z.id, z.register, z.number from sales_z z
      left join sales_z before on before.register = z.register and before.number = z.number - 1
      where z.previous <> coalesce(before.seal, '') or z.seal <> sha256(z.previous || char(10) || z.content)`,
  },
  {
    id: 'sales.z-content',
    title: 'The figures of a Z in the lists are those of its sealed content.',
    query: sql`
      select z.id, z.register, z.number from sales_z z
      where json_array(z.id, z.shift, z.register, z.number, z.count, z.business_date, z.closed_at, z.closed_by,
          z.document_count, z.net_minor, z.tax_minor, z.total_minor, z.cash_rounding_minor, z.float_minor,
          z.cash_taken_minor, z.cash_refunded_minor, z.paid_in_minor, z.paid_out_minor, z.dropped_minor,
          z.expected_minor, z.counted_minor, z.difference_minor)
        <> json_extract(z.content, '$.id', '$.shift', '$.register.id', '$.number', '$.count.id', '$.businessDate',
          '$.closed_at', '$.closedBy', '$.figures.documentCount', '$.figures.net_minor', '$.figures.tax_minor',
          '$.figures.total_minor', '$.figures.cashRounding_minor', '$.figures.drawer.float_minor',
          '$.figures.drawer.taken_minor', '$.figures.drawer.refunded_minor', '$.figures.drawer.paidIn_minor',
          '$.figures.drawer.paidOut_minor', '$.figures.drawer.dropped_minor',
          '$.figures.drawer.expected_minor', '$.count.tenders[0].counted_minor',
          '$.count.tenders[0].difference_minor')`,
  },
  {
    id: 'sales.z-documents',
    title: 'The totals of a Z are the sums of its documents.',
    query: sql`
      select z.id, z.register, z.number, z.total_minor from sales_z z
      left join (
        select shift, count(*) as documents, sum(net_minor) as net_minor, sum(tax_minor) as tax_minor,
          sum(total_minor) as total_minor, sum(cash_rounding_minor) as cash_rounding_minor
        from sales_document where shift is not null group by shift) d on d.shift = z.shift
      where z.document_count <> coalesce(d.documents, 0) or z.net_minor <> coalesce(d.net_minor, 0)
        or z.tax_minor <> coalesce(d.tax_minor, 0) or z.total_minor <> coalesce(d.total_minor, 0)
        or z.cash_rounding_minor <> coalesce(d.cash_rounding_minor, 0)
        or z.document_count <> z.receipts_after - (select s.receipts_before from sales_shift s where s.id = z.shift)`,
  },
  {
    id: 'sales.z-taxes',
    title: 'Each tax of a Z is the sum of that tax on its documents.',
    query: sql`
      with told as (
        select z.id, json_extract(t.value, '$.id') as tax, json_extract(t.value, '$.rate_ppm') as rate_ppm,
          json_extract(t.value, '$.base_minor') as base_minor, json_extract(t.value, '$.amount_minor') as amount_minor
        from sales_z z, json_each(z.content, '$.figures.taxes') t),
      posted as (
        select z.id, x.tax, x.rate_ppm, x.base_minor, x.amount_minor from sales_z z
        join sales_document d on d.shift = z.shift join sales_document_tax x on x.document = d.id),
      apart as (
        select id, tax, rate_ppm, base_minor, amount_minor from told
        union all select id, tax, rate_ppm, -base_minor, -amount_minor from posted)
      select id, tax, rate_ppm, sum(base_minor) as base_minor, sum(amount_minor) as amount_minor from apart
      group by id, tax, rate_ppm having sum(base_minor) <> 0 or sum(amount_minor) <> 0`,
  },
  {
    id: 'sales.z-tenders',
    title: 'What a Z has of each way to pay is what was tendered in it, less change and refunds.',
    query: sql`
      with told as (
        select z.id, json_extract(t.value, '$.method') as method, json_extract(t.value, '$.count') as count,
          json_extract(t.value, '$.taken_minor') as taken_minor,
          json_extract(t.value, '$.refunded_minor') as refunded_minor
        from sales_z z, json_each(z.content, '$.figures.tenders') t),
      paid as (
        select z.id, p.method, p.tendered_minor - p.change_minor as amount_minor from sales_z z
        join sales_document d on d.shift = z.shift join sales_payment p on p.document = d.id),
      apart as (
        select id, method, count, taken_minor, refunded_minor from told
        union all
        select id, method, -1, case when amount_minor > 0 then -amount_minor else 0 end,
          case when amount_minor < 0 then amount_minor else 0 end from paid)
      select id, method, sum(count) as count, sum(taken_minor) as taken_minor, sum(refunded_minor) as refunded_minor
      from apart group by id, method
      having sum(count) <> 0 or sum(taken_minor) <> 0 or sum(refunded_minor) <> 0`,
  },
  {
    id: 'sales.z-liabilities',
    title: 'What a Z has of gift cards, deposits and the like is what their lines in it come to.',
    query: sql`
      with told as (
        select z.id, json_extract(t.value, '$.title') as title, json_extract(t.value, '$.taken_minor') as taken_minor,
          json_extract(t.value, '$.givenBack_minor') as given_back_minor
        from sales_z z, json_each(z.content, '$.figures.liabilities') t),
      apart as (
        select id, title, taken_minor, given_back_minor from told
        union all
        select z.id, coalesce(l.category, ''), case when l.gross_minor > 0 then -l.gross_minor else 0 end,
          case when l.gross_minor < 0 then l.gross_minor else 0 end
        from sales_z z join sales_document d on d.shift = z.shift join sales_line l on l.document = d.id
        where l.tax_class = 'liability' and json_extract(z.content, '$.figures.liabilities') is not null)
      select id, title, sum(taken_minor) as taken_minor, sum(given_back_minor) as given_back_minor from apart
      group by id, title having sum(taken_minor) <> 0 or sum(given_back_minor) <> 0`,
  },
  {
    id: 'sales.z-drawer',
    title:
      'The cash that should be there is float + cash sales − cash refunds + paid in − paid out − to the safe, and the difference is what was counted less that.',
    query: sql`
      with cash as (
        select d.shift, sum(p.tendered_minor - p.change_minor) as amount_minor
        from sales_document d join sales_payment p on p.document = d.id
        where d.shift is not null and p.kind = 'cash' group by d.shift),
      moved as (
        select shift, sum(case kind when 'paid-in' then amount_minor else -amount_minor end) as amount_minor
        from sales_cash_movement group by shift)
      select z.id, z.register, z.number, z.expected_minor, z.counted_minor, z.difference_minor
      from sales_z z join sales_shift s on s.id = z.shift
      left join cash on cash.shift = z.shift left join moved on moved.shift = z.shift
      where z.expected_minor
          <> s.float_minor + coalesce(cash.amount_minor, 0) + coalesce(moved.amount_minor, 0)
        or z.expected_minor <> z.float_minor + z.cash_taken_minor - z.cash_refunded_minor + z.paid_in_minor
          - z.paid_out_minor - z.dropped_minor
        or z.float_minor <> s.float_minor or z.difference_minor <> z.counted_minor - z.expected_minor`,
  },
];
