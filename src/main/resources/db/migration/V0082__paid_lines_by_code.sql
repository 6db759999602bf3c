-- Own payment history is asked by procedure.
create index remittance_line_by_code on remittance_line (tenant, procedure_code);
