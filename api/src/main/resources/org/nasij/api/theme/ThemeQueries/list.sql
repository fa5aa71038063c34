select code, position, name_fr, name_ar, name_en, need_kind, need_expression, unit_fr, unit_ar, unit_en,
       catchment, urban_minutes, rural_minutes, icnpo, sdg, oecd_dac
from reference.theme
order by position
