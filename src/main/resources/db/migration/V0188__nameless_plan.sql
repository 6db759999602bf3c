-- A plan without a name and a number may be any plan of its payer; claims shared one row for all of them.
update claim set plan_id = null
where plan_id in (select id from plan where name = '' and group_number = '');
delete from plan where name = '' and group_number = '';
