-- An IMEI is the same one with and without blanks and dashes; devices are found by it either way, and people also by letters
-- that carry their mark inside.
update repairs_device set serial_folded = replace(replace(replace(replace(replace(serial_folded, ' ', ''), '-', ''), '–', ''), '.', ''), '/', '')
where serial_folded glob '*[^0-9]*' and replace(replace(replace(replace(replace(serial_folded, ' ', ''), '-', ''), '–', ''), '.', ''), '/', '') not glob '*[^0-9]*'
  and length(replace(replace(replace(replace(replace(serial_folded, ' ', ''), '-', ''), '–', ''), '.', ''), '/', '')) between 14 and 16;
update repairs_device set folded = folded || ' ' || serial_folded
where serial_folded <> '' and instr(folded, serial_folded) = 0;
update repairs_device set folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, 'ß', 'ss'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'ł', 'l'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ı', 'i');
update repairs_ticket_party set folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(folded, 'ß', 'ss'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'ł', 'l'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ı', 'i');
update or ignore repairs_checklist set kind_folded = replace(replace(replace(replace(replace(replace(replace(replace(replace(kind_folded, 'ß', 'ss'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'ł', 'l'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ı', 'i');
