with gone as (
  delete from mart.method m
  where m.method_version = :method_version and m.name not in (select name from staged_method)
)
insert into mart.method (method_version, position, section, name, value, unit, source, text_fr, text_ar, text_en)
select method_version, position, section, name, value, unit, source, text_fr, text_ar, text_en
from staged_method
on conflict (method_version, name) do update set
  position = excluded.position, section = excluded.section, value = excluded.value, unit = excluded.unit,
  source = excluded.source, text_fr = excluded.text_fr, text_ar = excluded.text_ar, text_en = excluded.text_en
