-- Of goods that go back to their supplier: the line of the receipt that they came with; null where nobody said it.
alter table inventory_goods_receipt_line add column returns_line_id text references inventory_goods_receipt_line (id);
create index inventory_goods_receipt_line_by_returned on inventory_goods_receipt_line (returns_line_id)
where returns_line_id is not null;
