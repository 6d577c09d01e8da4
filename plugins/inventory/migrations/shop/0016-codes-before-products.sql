-- The codes of a new product may be written before it: then it goes into the search once, with all of them, instead of
-- once alone and again with each. And what was searched before there was an index is in no column any more.
drop trigger inventory_product_search_i;
drop trigger inventory_product_search_u;
drop trigger inventory_product_search_d;
drop trigger inventory_code_search_i;
drop trigger inventory_code_search_u;
drop trigger inventory_code_search_d;
drop trigger inventory_supplier_product_search_i;
drop trigger inventory_supplier_product_search_u;
drop trigger inventory_supplier_product_search_d;
drop view inventory_product_words;

create table inventory_code_before_product (
  id text primary key,
  product_id text not null references inventory_product (id) deferrable initially deferred,
  position integer not null,
  code text not null,
  -- Codes are compared without capitals: 85123a is 85123A.
  code_folded text not null unique,
  -- null: the code is of one base unit.
  unit_id text references inventory_unit (id)
) strict;
insert into inventory_code_before_product (id, product_id, position, code, code_folded, unit_id)
select id, product_id, position, code, code_folded, unit_id from inventory_code;
drop table inventory_code;
alter table inventory_code_before_product rename to inventory_code;
create index inventory_code_by_product on inventory_code (product_id, position);

alter table inventory_product drop column search_text;

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
