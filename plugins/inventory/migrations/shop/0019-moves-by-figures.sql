-- What reports on years of moves read stands in the index itself: a million wide rows need not be fetched for it.
drop index inventory_move_by_product;
create index inventory_move_by_product
  on inventory_move (product_id, moved_at, id, quantity_milli, value_minor, reason, location_id);
