import { type Invariant, sql } from '@counterpart/sdk/node';
import { differs } from '../search/full-text.ts';

/** What `counterpart verify` proves of the search. `counterpart call inventory.rebuildSearch` puts it right. */
export const searchInvariants: readonly Invariant[] = [
  {
    id: 'inventory.search-knows-the-words',
    title: 'The search has the words of every product as they are now, and of nothing else.',
    query: sql`select w.id, w.name, e.words from inventory_product_words w
        left join inventory_search_entry e on e.id = w.id
        where e.id is null or ${differs}
      union all
      select e.id, e.name, e.words from inventory_search_entry e
        left join inventory_product p on p.id = e.id where p.id is null`,
  },
  {
    id: 'inventory.search-finds-the-words',
    title: 'The index finds every product by each of its words, and by no other.',
    // A word with a sign inside is several to the index: such a code is compared in one direction only.
    query: sql`with
        said as (
          select distinct e.key, t.value as word from inventory_search_entry e,
            json_each('[' || replace(json_quote(e.words), ' ', '","') || ']') t
          where t.value <> '' and t.value not glob '*[' || char(1) || '-/:-@[-\`{-' || char(127) || ']*'
        ),
        known as (select doc as key, term as word from inventory_search_word)
      select 'missing' as what, key, word from (select key, word from said except select key, word from known)
      union all
      select 'extra' as what, k.key, k.word from known k left join inventory_search_entry e on e.key = k.key
        where e.key is null or instr(e.words, k.word) = 0`,
  },
];
