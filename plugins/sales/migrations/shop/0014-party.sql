-- Whom a document is for. Not part of the posted row: who it was can be erased, what was sold stays.
create table sales_document_party (
  -- the document
  id text primary key references sales_document (id),
  provider text not null,
  ref text not null
) strict;

create index sales_document_party_ref on sales_document_party (provider, ref);

create view sales_document_party_v1 as select id as document, provider, ref from sales_document_party;

-- What the price is called that the customer had; null for any other.
alter table sales_line add column price_title text;
