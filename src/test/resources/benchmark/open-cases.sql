-- Copies every open case, with its claim, payment, facts and clocks, until there are :cases more: states go round.
create temp table template as
    select f.id as case_id, f.claim_id, row_number() over (order by f.id) - 1 as ordinal, count(*) over () as templates
    from case_file f where f.status = 'OPEN';
create temp table copy as
    select n, t.case_id, t.claim_id, gen_random_uuid() as new_case, gen_random_uuid() as new_claim,
        (array['TX','NY','CA','FL','NJ','CO','WA','OH','GA','AL'])[1 + n % 10] as new_state
    from generate_series(1, :cases) n join template t on t.ordinal = n % t.templates;
insert into claim select new_claim, 0, tenant, 'BENCH-' || n, type, frequency_code, payer_control_number, content_hash,
        total_charge, place_of_service, bill_sent, service_from, service_to, billing_provider_id, rendering_provider_id,
        facility_id, payer_id, plan_id, patient_id, diagnoses, received_at
    from copy join claim on claim.id = copy.claim_id;
insert into claim_line select gen_random_uuid(), tenant, new_claim, line_number, procedure_code, modifiers, revenue_code,
        charge, units, unit_type, service_from, service_to, place_of_service
    from copy join claim_line l on l.claim_id = copy.claim_id;
create temp table copied_payment as
    select n, new_claim, r.id as remittance_id, p.id as payment_id, gen_random_uuid() as new_remittance,
        gen_random_uuid() as new_payment
    from copy join remittance_claim p on p.claim_id = copy.claim_id join remittance r on r.id = p.remittance_id;
insert into remittance select new_remittance, 0, tenant, 'BENCH-' || n, payer_code, payer_name, content_hash, received_on,
        payment_date, payment_method, total_paid, posted_at
    from copied_payment join remittance on remittance.id = remittance_id;
insert into remittance_claim select new_payment, tenant, new_remittance, new_claim, matched_by, 'BENCH-' || n,
        payer_control_number, status_code, charge, paid, patient_responsibility, filing_indicator, service_from,
        remark_codes, received_on
    from copied_payment c join remittance_claim p on p.id = c.payment_id;
create temp table copied_line as
    select c.*, l.id as line_id, gen_random_uuid() as new_line
    from copied_payment c join remittance_line l on l.remittance_claim_id = c.payment_id;
insert into remittance_line select new_line, tenant, new_payment, line_number, procedure_code, modifiers, charge, paid,
        allowed, qualifying_payment_amount, service_date, units, remark_codes
    from copied_line c join remittance_line l on l.id = c.line_id;
insert into remittance_adjustment select gen_random_uuid(), tenant, new_remittance, null, new_line, provider_level,
        group_code, reason, reference, amount, quantity
    from copied_line c join remittance_adjustment a on a.remittance_line_id = c.line_id;
insert into case_file select new_case, 0, tenant, 'BENCH-' || n, new_claim, 'BENCH-' || n, payer_id, payer_name,
        provider_id, new_state, status, phase, regime, regime_because, owner, next_action, due_on, waiting_until, billed,
        allowed, paid, patient_responsibility, qualifying_payment, outcome, outcome_because, opened_at, closed_at
    from copy join case_file on case_file.id = copy.case_id;
insert into case_fact select gen_random_uuid(), tenant, new_case, name,
        case when name = 'state' then new_state else fact_value end, source, evidence, recorded_by, recorded_at
    from copy join case_fact on case_fact.case_id = copy.case_id;
insert into deadline select gen_random_uuid(), 0, tenant, new_case, kind, rule_id, rule_version, trigger_name, trigger_date,
        opens_on, due_on, due_at, day_type, counting, confidence, evidence, state, alarmed_at, ended_at, ended_because
    from copy join deadline on deadline.case_id = copy.case_id;
analyze;
