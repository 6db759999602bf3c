-- The dispute or its entity went away before the request was answered: nobody waits for the answer from that day on.
alter table entity_request add column lapsed_on date;
