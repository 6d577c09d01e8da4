-- Goods that go back to a supplier, and what a voided sale had moved, have reasons of their own. Which reasons there are
-- is said by the contract alone from here on.
create table inventory_move_any_reason (
  id text primary key,
  product_id text not null references inventory_product (id),
  quantity_milli integer not null,
  on_hand_after_milli integer not null,
  -- Whether the rule of that moment let the stock fall below zero.
  negative_allowed integer not null check (negative_allowed in (0, 1)),
  reason text not null,
  -- What caused it, for people and for drilling down; null for a move made here.
  document_provider text,
  document_ref text,
  document_label text,
  note text not null,
  person_id text,
  moved_at integer not null
) strict;

insert into inventory_move_any_reason (id, product_id, quantity_milli, on_hand_after_milli, negative_allowed, reason,
  document_provider, document_ref, document_label, note, person_id, moved_at)
select id, product_id, quantity_milli, on_hand_after_milli, negative_allowed, reason,
  document_provider, document_ref, document_label, note, person_id, moved_at
from inventory_move;

drop table inventory_move;
alter table inventory_move_any_reason rename to inventory_move;

create index inventory_move_by_product on inventory_move (product_id, moved_at, id);
create index inventory_move_by_document on inventory_move (document_ref);
