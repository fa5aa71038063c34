with gone as (
  delete from mart.figure f
  where f.method_version = :method_version and f.name not in (select name from staged_figure)
)
insert into mart.figure (
  method_version, position, section, name, formula, value_range, source, parameters, methods,
  title_fr, title_ar, title_en, unit_fr, unit_ar, unit_en, text_fr, text_ar, text_en, limits_fr, limits_ar, limits_en
)
select
  method_version, position, section, name, formula, value_range, source, parameters, methods,
  title_fr, title_ar, title_en, unit_fr, unit_ar, unit_en, text_fr, text_ar, text_en, limits_fr, limits_ar, limits_en
from staged_figure
on conflict (method_version, name) do update set
  position = excluded.position, section = excluded.section, formula = excluded.formula,
  value_range = excluded.value_range, source = excluded.source, parameters = excluded.parameters,
  methods = excluded.methods,
  title_fr = excluded.title_fr, title_ar = excluded.title_ar, title_en = excluded.title_en,
  unit_fr = excluded.unit_fr, unit_ar = excluded.unit_ar, unit_en = excluded.unit_en,
  text_fr = excluded.text_fr, text_ar = excluded.text_ar, text_en = excluded.text_en,
  limits_fr = excluded.limits_fr, limits_ar = excluded.limits_ar, limits_en = excluded.limits_en
