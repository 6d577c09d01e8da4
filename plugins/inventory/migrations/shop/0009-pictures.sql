-- Pictures of products, apart from the rows that lists read: here are only the ids of files, which lie beside the shop.
create table inventory_picture (
  id text primary key,
  product_id text not null references inventory_product (id),
  -- 0 is the main one; null once it was removed, as long as an Undo may bring it back.
  position integer check (position >= 0),
  -- At most 96, 320 and 1280 pixels on the longer side.
  small_file text not null,
  medium_file text not null,
  large_file text not null,
  -- Of the large one.
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  added_at integer not null,
  removed_at integer,
  check ((position is null) = (removed_at is not null))
) strict;
create index inventory_picture_of_product on inventory_picture (product_id, position);
create unique index inventory_picture_main on inventory_picture (product_id) where position = 0;
create index inventory_picture_removed on inventory_picture (removed_at) where removed_at is not null;
