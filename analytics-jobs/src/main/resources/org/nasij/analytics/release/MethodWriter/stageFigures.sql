copy staged_figure (
  method_version, position, section, name, formula, value_range, source, parameters, methods,
  title_fr, title_ar, title_en, unit_fr, unit_ar, unit_en, text_fr, text_ar, text_en, limits_fr, limits_ar, limits_en
) from stdin
