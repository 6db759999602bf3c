-- The scoreboard counts recoveries by the day on which their money was due.
create index expected_payment_by_due on expected_payment (tenant, due_on, id);
