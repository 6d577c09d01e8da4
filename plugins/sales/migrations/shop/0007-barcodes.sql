-- How barcodes with a weight or a price in them are read: tried in this order, after codes that something has as a whole.
create table sales_barcode_pattern (
  id text primary key,
  position integer not null,
  title text not null,
  pattern text not null
) strict;
