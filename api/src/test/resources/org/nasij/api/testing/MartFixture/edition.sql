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
insert into mart.theme_state
select '${edition}', theme, part, touched_revision, revision from mart.theme_state where release_id = 'live';
create temporary table certainty_copy on commit drop as select * from mart.certainty where release_id = 'live';
update certainty_copy set release_id = '${edition}';
insert into mart.certainty select * from certainty_copy;
notify nasij_release;
