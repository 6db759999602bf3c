-- How a remittance came here: posted, X12, FHIR, or typed by hand from a document.
alter table remittance add column source varchar(8);
alter table remittance add column source_by varchar(100);
alter table remittance add column source_document_id uuid references document (id);
alter table remittance add column source_note varchar(500);
