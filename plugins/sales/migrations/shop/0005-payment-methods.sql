-- The ways to pay that the shop itself sets up: cash and a card terminal are there, it adds others. Another module's
-- method is that module's. A method in use is put out of use rather than removed; a payment keeps its own title.
create table sales_payment_method (
  id text primary key,
  -- null: as the product calls it (cash, card)
  title text,
  reference text not null,
  refundable integer not null,
  opens_drawer integer not null,
  active integer not null,
  position integer not null
) strict;

insert into sales_payment_method (id, title, reference, refundable, opens_drawer, active, position)
values ('cash', null, 'none', 1, 1, 1, 1), ('card', null, 'optional', 1, 0, 1, 2);

-- What the receipt calls it, whatever becomes of the method. Until now there was nothing but cash.
alter table sales_payment add column title text not null default 'Cash';
alter table sales_payment add column opens_drawer integer not null default 1;
