-- What people look for products by. The words are folded already; the index only looks them up.
-- A category or supplier lends a product its words through a word that nobody can type, "§" and its id, so that renaming
-- it changes one row and not those of all its products.
create table inventory_search_entry (
  key integer primary key,
  -- The product's.
  id text not null unique references inventory_product (id),
  status text not null,
  kind text not null,
  -- The family that a variant is of.
  parent_id text,
  name text not null,
  words text not null
) strict;

-- The one place that says which words a product has. Written so that an older SQLite can read the shop too: a view it
-- cannot parse closes the whole file to it.
create view inventory_product_words as
select p.id, p.status, p.kind, p.parent_id, p.name_folded as name,
  p.name_folded
    || coalesce((select ' ' || group_concat(k.code_folded, ' ')
        from (select code_folded from inventory_code where product_id = p.id order by code_folded) k), '')
    || coalesce(' §' || replace(p.category_id, '-', ''), '')
    || coalesce((select ' ' || group_concat(x.code_folded || ' §' || replace(x.supplier_id, '-', ''), ' ')
        from (select code_folded, supplier_id from inventory_supplier_product where product_id = p.id order by id) x), '') as words
from inventory_product p;

insert into inventory_search_entry (id, status, kind, parent_id, name, words)
select id, status, kind, parent_id, name, words from inventory_product_words order by id;

-- Letters beyond ASCII are letters to this tokenizer, whatever Unicode it knows. Where in a product a word stands does
-- not matter. Each length of a beginning that people type has a list of its own.
create virtual table inventory_search using fts5 (
  words, content = 'inventory_search_entry', content_rowid = 'key', tokenize = 'ascii', detail = none, columnsize = 0,
  prefix = '1 2 3 4 5 6'
);
insert into inventory_search (inventory_search) values ('rebuild');
-- Shows what is in the index, for the proof that it is right.
create virtual table inventory_search_word using fts5vocab (inventory_search, instance);

create trigger inventory_search_entry_added after insert on inventory_search_entry begin
  insert into inventory_search (rowid, words) values (new.key, new.words);
end;
create trigger inventory_search_entry_changed after update of words on inventory_search_entry
when new.words is not old.words begin
  insert into inventory_search (inventory_search, rowid, words) values ('delete', old.key, old.words);
  insert into inventory_search (rowid, words) values (new.key, new.words);
end;
create trigger inventory_search_entry_removed after delete on inventory_search_entry begin
  insert into inventory_search (inventory_search, rowid, words) values ('delete', old.key, old.words);
end;

create trigger inventory_product_search_i after insert on inventory_product begin
  insert into inventory_search_entry (id, status, kind, parent_id, name, words)
  select id, status, kind, parent_id, name, words from inventory_product_words where id = new.id;
end;
create trigger inventory_product_search_u after update of status, kind, parent_id, name_folded, category_id on inventory_product
when new.status is not old.status or new.kind is not old.kind or new.parent_id is not old.parent_id
  or new.name_folded is not old.name_folded or new.category_id is not old.category_id begin
  update inventory_search_entry
  set (status, kind, parent_id, name, words) = (select status, kind, parent_id, name, words from inventory_product_words where id = new.id)
  where id = new.id;
end;
create trigger inventory_product_search_d before delete on inventory_product begin
  delete from inventory_search_entry where id = old.id;
end;

create trigger inventory_code_search_i after insert on inventory_code begin
  update inventory_search_entry set words = (select words from inventory_product_words where id = new.product_id)
  where id = new.product_id;
end;
create trigger inventory_code_search_u after update of product_id, code_folded on inventory_code begin
  update inventory_search_entry set words = (select w.words from inventory_product_words w where w.id = inventory_search_entry.id)
  where id in (old.product_id, new.product_id);
end;
create trigger inventory_code_search_d after delete on inventory_code begin
  update inventory_search_entry set words = (select words from inventory_product_words where id = old.product_id)
  where id = old.product_id;
end;

create trigger inventory_supplier_product_search_i after insert on inventory_supplier_product begin
  update inventory_search_entry set words = (select words from inventory_product_words where id = new.product_id)
  where id = new.product_id;
end;
create trigger inventory_supplier_product_search_u
after update of product_id, supplier_id, code_folded on inventory_supplier_product begin
  update inventory_search_entry set words = (select w.words from inventory_product_words w where w.id = inventory_search_entry.id)
  where id in (old.product_id, new.product_id);
end;
create trigger inventory_supplier_product_search_d after delete on inventory_supplier_product begin
  update inventory_search_entry set words = (select words from inventory_product_words where id = old.product_id)
  where id = old.product_id;
end;

-- Lists are sorted and counted by these alone. What was searched before stands in none of them.
drop index inventory_product_by_name;
create index inventory_product_by_name on inventory_product (status, name_folded, id, kind);
create index inventory_product_by_code on inventory_product (status, code, id, kind);
create index inventory_product_by_price on inventory_product (status, price_minor, name_folded, id, kind);
drop index inventory_product_by_category;
create index inventory_product_by_category on inventory_product (category_id, status, name_folded, id, kind);
