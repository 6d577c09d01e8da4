import { type Invariant, sql } from '@counterpart/sdk/node';
import { differs } from '../search/full-text.ts';

/** What `counterpart verify` proves of the search. `counterpart call customers.rebuildSearch` puts it right. */
export const searchInvariants: readonly Invariant[] = [
  {
    id: 'customers.search-knows-the-words',
    title: 'The search has the words of every customer as they are now, and of nobody else.',
    query: sql`select w.id, e.words from customers_words w
        left join customers_search_entry e on e.id = w.id
        where e.id is null or ${differs}
      union all
      select e.id, e.words from customers_search_entry e
        left join customers_customer c on c.id = e.id where c.id is null`,
  },
  {
    id: 'customers.search-finds-the-words',
    title: 'The index finds every customer by each of its words, and by no other.',
    query: sql`with
        said as (
          select distinct e.key, t.value as word from customers_search_entry e,
            json_each('[' || replace(json_quote(e.words), ' ', '","') || ']') t
          where t.value <> ''
        ),
        known as (select doc as key, term as word from customers_search_word)
      select 'missing' as what, key, word from (select key, word from said except select key, word from known)
      union all
      select 'extra' as what, k.key, k.word from known k left join customers_search_entry e on e.key = k.key
        where e.key is null or instr(e.words, k.word) = 0`,
  },
];
