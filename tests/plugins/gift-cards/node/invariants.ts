import { type Invariant, sql } from '@counterpart/sdk/node';

/** What holds of gift cards. */
export const giftCardInvariants: readonly Invariant[] = [
  {
    id: 'giftcards.balance',
    title: 'What is left on a gift card is the sum of its moves.',
    query: sql`
      select c.id, c.balance_minor, coalesce(sum(m.amount_minor), 0) as moves_minor
      from giftcards_card c left join giftcards_move m on m.card = c.id
      group by c.id, c.balance_minor having c.balance_minor <> coalesce(sum(m.amount_minor), 0)`,
  },
  {
    id: 'giftcards.never-below-zero',
    title: 'No gift card is ever worth less than nothing, after none of its moves.',
    query: sql`
      select id, card, left_minor from (
        select id, card, sum(amount_minor) over (partition by card order by at, rowid) as left_minor
        from giftcards_move)
      where left_minor < 0`,
  },
];
