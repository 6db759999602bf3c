-- What the intake of many claims and payments looks up by.
create index claim_by_payer_control on claim (tenant, payer_control_number);
create index remittance_adjustment_by_line on remittance_adjustment (remittance_line_id);
