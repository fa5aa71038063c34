-- Each process connects as a role that owns nothing. The roles are made before the migrations run.
grant usage on schema reference, intake, core, mart to nasij_intake, nasij_loader, nasij_analyst, nasij_web;
grant select on all tables in schema reference to nasij_intake, nasij_loader, nasij_analyst, nasij_web;

-- intake: the import command. It sets the instance's world and sees what became of its runs.
grant update on reference.instance to nasij_intake;
grant select, insert, update on all tables in schema intake to nasij_intake;
grant delete on intake.notice, intake.chunk to nasij_intake;
grant select on core.run_count, core.waiting, core.organization, core.site, core.activity, core.inventory, core.funder, core.flow to nasij_intake;
grant select on mart.release to nasij_intake;
grant select, insert on mart.analysis_request to nasij_intake;

-- loader: the relay and the loader of core.
grant select on all tables in schema intake to nasij_loader;
grant update on intake.run to nasij_loader;
grant select, insert, update, delete on all tables in schema core to nasij_loader;
grant temporary on database ${database} to nasij_loader, nasij_analyst;

-- analyst: reads records, writes marts.
grant select on all tables in schema core to nasij_analyst;
grant delete on core.change to nasij_analyst;
grant select, insert, update, delete, truncate on all tables in schema mart to nasij_analyst;
grant create on schema mart to nasij_analyst;

-- web: marts and the public's views, nothing else.
grant select on all tables in schema mart to nasij_web;
grant select on core.directory, core.public_activity, core.record_count to nasij_web;

-- Every process checks the schema's version at its start.
grant select on public.nasij_schema_version to nasij_intake, nasij_loader, nasij_analyst, nasij_web;
