-- The receipt itself instead of the document's id: it is shown also when a crash or a cut came between, and the books
-- cannot be reached.
alter table sales_cart drop column document;
-- JSON; of the sale posted last, as long as it is on the screen
alter table sales_cart add column receipt text;
