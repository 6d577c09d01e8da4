-- Who buys. Names, numbers and addresses of people stand here alone, never in a posted row: they can be corrected and erased.
create table customers_group (
  id text primary key,
  name text not null,
  name_folded text not null unique,
  revision integer not null,
  created_at integer not null,
  updated_at integer not null
) strict;

-- Custom fields: what this shop wants to know of a customer beside what everybody does.
create table customers_field (
  id text primary key,
  title text not null,
  title_folded text not null unique,
  kind text not null check (kind in ('text', 'number', 'date', 'choice')),
  -- A JSON array of texts; of a choice what there is to choose from.
  choices text not null,
  position integer not null,
  -- A retired field is asked for no longer; what was written in it stays.
  status text not null check (status in ('active', 'retired')),
  revision integer not null,
  created_at integer not null,
  updated_at integer not null
) strict;

create table customers_customer (
  id text primary key,
  -- Who this record is now: itself, or the customer that it was merged into, whatever that one was merged into since.
  root_id text not null references customers_customer (id),
  code text not null,
  code_folded text not null unique,
  name text not null,
  name_folded text not null,
  company text not null,
  tax_number text not null,
  -- Why this customer buys without tax; empty: with.
  exempt_reason text not null,
  group_id text references customers_group (id),
  note text not null,
  -- A JSON object: the id of a custom field → its value as text.
  fields text not null,
  -- What the record itself is found by, folded; its contacts have words of their own.
  words text not null,
  status text not null check (status in ('active', 'archived', 'merged')),
  revision integer not null,
  created_at integer not null,
  updated_at integer not null,
  check ((status = 'merged') = (root_id <> id))
) strict;
create index customers_customer_by_name on customers_customer (status, name_folded, id);
create index customers_customer_by_code on customers_customer (status, code, id);
create index customers_customer_by_root on customers_customer (root_id, id);
create index customers_customer_by_group on customers_customer (group_id, status, name_folded, id);

-- How to reach and recognise them: phones, mails, addresses, cards, and names they had before.
create table customers_contact (
  id text primary key,
  customer_id text not null references customers_customer (id),
  kind text not null check (kind in ('phone', 'mail', 'address', 'card', 'name')),
  -- The first of a kind is the one that lists show.
  position integer not null,
  label text not null,
  value text not null,
  -- As it is compared: of a phone its digits without zeros in front.
  folded text not null,
  -- What it is found by.
  words text not null
) strict;
create index customers_contact_by_customer on customers_contact (customer_id, kind, position);
create index customers_contact_by_value on customers_contact (folded, kind);
create unique index customers_contact_card on customers_contact (folded) where kind = 'card';

create table customers_tag (
  id text primary key,
  customer_id text not null references customers_customer (id),
  tag text not null,
  tag_folded text not null,
  unique (customer_id, tag_folded)
) strict;
create index customers_tag_by_tag on customers_tag (tag_folded, customer_id);

-- Every time somebody agreed to something, or took it back. Says nothing about a person by itself, and is never changed.
create table customers_consent (
  id text primary key,
  customer_id text not null references customers_customer (id),
  purpose text not null check (purpose in ('mail', 'phone', 'message', 'profile')),
  given integer not null check (given in (0, 1)),
  how text not null check (how in ('in-person', 'paper', 'phone', 'mail', 'online')),
  -- When the customer said so.
  at integer not null,
  person_id text,
  recorded_at integer not null
) strict;
create index customers_consent_by_customer on customers_consent (customer_id, purpose, at, id);

create table customers_merge (
  id text primary key,
  from_id text not null references customers_customer (id),
  into_id text not null references customers_customer (id),
  person_id text,
  at integer not null
) strict;
create index customers_merge_by_into on customers_merge (into_id, at);

create table customers_sequence (
  id text primary key,
  next integer not null
) strict;
insert into customers_sequence (id, next) values ('customer', 1001);

-- What people look for customers by. The words are folded already; the index only looks them up.
create table customers_search_entry (
  key integer primary key,
  -- The customer's.
  id text not null unique references customers_customer (id),
  status text not null,
  name text not null,
  words text not null
) strict;

-- The one place that says which words a customer has: those of its contacts, and of the records that were merged into it.
create view customers_words as
select c.id, c.status, c.name_folded as name,
  c.words
    || coalesce((select ' ' || group_concat(m.words, ' ')
        from (select words from customers_customer where root_id = c.id and id <> c.id order by id) m), '')
    || coalesce((select ' ' || group_concat(k.words, ' ')
        from (select words from customers_contact where customer_id = c.id order by id) k), '') as words
from customers_customer c;

create virtual table customers_search using fts5 (
  words, content = 'customers_search_entry', content_rowid = 'key', tokenize = 'ascii', detail = none, columnsize = 0,
  prefix = '1 2 3 4 5 6'
);
-- Shows what is in the index, for the proof that it is right.
create virtual table customers_search_word using fts5vocab (customers_search, instance);

create trigger customers_search_entry_added after insert on customers_search_entry begin
  insert into customers_search (rowid, words) values (new.key, new.words);
end;
create trigger customers_search_entry_changed after update of words on customers_search_entry
when new.words is not old.words begin
  insert into customers_search (customers_search, rowid, words) values ('delete', old.key, old.words);
  insert into customers_search (rowid, words) values (new.key, new.words);
end;
create trigger customers_search_entry_removed after delete on customers_search_entry begin
  insert into customers_search (customers_search, rowid, words) values ('delete', old.key, old.words);
end;

create trigger customers_customer_search_i after insert on customers_customer begin
  insert into customers_search_entry (id, status, name, words)
  select id, status, name, words from customers_words where id = new.id;
end;
create trigger customers_customer_search_u after update of status, root_id, name_folded, words on customers_customer
when new.status is not old.status or new.root_id is not old.root_id or new.name_folded is not old.name_folded
  or new.words is not old.words begin
  update customers_search_entry
  set (status, name, words) = (select w.status, w.name, w.words from customers_words w where w.id = customers_search_entry.id)
  where id in (new.id, new.root_id, old.root_id);
end;
create trigger customers_customer_search_d before delete on customers_customer begin
  delete from customers_search_entry where id = old.id;
end;

create trigger customers_contact_search_i after insert on customers_contact begin
  update customers_search_entry set words = (select words from customers_words where id = new.customer_id)
  where id = new.customer_id;
end;
create trigger customers_contact_search_u after update of customer_id, words on customers_contact begin
  update customers_search_entry set words = (select w.words from customers_words w where w.id = customers_search_entry.id)
  where id in (old.customer_id, new.customer_id);
end;
create trigger customers_contact_search_d after delete on customers_contact begin
  update customers_search_entry set words = (select words from customers_words where id = old.customer_id)
  where id = old.customer_id;
end;
