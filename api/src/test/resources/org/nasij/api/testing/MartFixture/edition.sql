-- An edition cut from the live figures.
insert into mart.release (id, kind, as_of, revision, method_version, world, base_edition, seconds)
select '${edition}', 'edition', as_of, revision, method_version, world, '${edition}', seconds from mart.release where id = 'live';
create temporary table theme_copy on commit drop as select * from mart.theme_figures where release_id = 'live';
update theme_copy set release_id = '${edition}';
insert into mart.theme_figures select * from theme_copy;
create temporary table cell_copy on commit drop as select * from mart.cell where release_id = 'live';
update cell_copy set release_id = '${edition}';
insert into mart.cell select * from cell_copy;
insert into mart.reporter (release_id, organization_id) values ('${edition}', 'fixture:panel') on conflict do nothing;
notify nasij_release;
