-- A printed card; its id is the code on it. `balance_minor` is the sum of its moves, changed with them.
create table giftcards_card (
  id text primary key,
  state text not null,
  face_minor integer not null,
  balance_minor integer not null
) strict;

create table giftcards_move (
  id text primary key,
  card text not null references giftcards_card (id),
  document text not null,
  amount_minor integer not null,
  at integer not null
) strict;

create index giftcards_move_card on giftcards_move (card);
