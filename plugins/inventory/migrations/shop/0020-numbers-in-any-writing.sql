-- An IMEI is the same one with and without blanks and dashes. Of two that are the same one, the other stays as it is.
update or ignore inventory_serial set serial_folded = replace(replace(replace(replace(replace(serial_folded, ' ', ''), '-', ''), '–', ''), '.', ''), '/', '')
where serial_folded glob '*[^0-9]*' and replace(replace(replace(replace(replace(serial_folded, ' ', ''), '-', ''), '–', ''), '.', ''), '/', '') not glob '*[^0-9]*'
  and length(replace(replace(replace(replace(replace(serial_folded, ' ', ''), '-', ''), '–', ''), '.', ''), '/', '')) between 14 and 16;
