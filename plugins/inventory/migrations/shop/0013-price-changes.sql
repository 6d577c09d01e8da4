-- What every product once cost, whoever changed it.
create table inventory_price_history (
  id text primary key,
  -- In the order of the changes, over all products.
  seq integer not null unique,
  product_id text not null references inventory_product (id),
  old_minor integer not null,
  new_minor integer not null,
  changed_at integer not null
) strict;
create index inventory_price_history_by_product on inventory_price_history (product_id, seq);
create trigger inventory_price_changed after update of price_minor on inventory_product
  when old.price_minor <> new.price_minor begin
  insert into inventory_price_history (id, seq, product_id, old_minor, new_minor, changed_at)
  values (lower(hex(randomblob(16))), (select coalesce(max(seq), 0) + 1 from inventory_price_history), new.id,
    old.price_minor, new.price_minor, new.updated_at);
end;

-- A change of many prices at once, applied piece by piece.
create table inventory_price_change (
  id text primary key,
  -- The change that this one undoes.
  undo_of text unique references inventory_price_change (id),
  -- JSON: as the contract describes them; null for an undo.
  rule text,
  selection text,
  -- The newest row of the history that whoever started it had seen: what changed later is left alone.
  seen integer not null,
  -- applying | applied
  state text not null,
  -- Products up to this id are done.
  done_to text not null,
  changed integer not null,
  skipped integer not null,
  person_id text,
  started_at integer not null,
  finished_at integer
) strict;
create index inventory_price_change_by_time on inventory_price_change (started_at);

-- What it did to each product. Never changes.
create table inventory_price_change_line (
  id text primary key,
  change_id text not null references inventory_price_change (id),
  product_id text not null references inventory_product (id),
  old_minor integer not null,
  new_minor integer,
  -- changed | elsewhere: somebody changed it meanwhile | no-cost: nobody knows what it costs
  outcome text not null,
  unique (change_id, product_id)
) strict;
