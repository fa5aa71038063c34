copy staged_method (method_version, position, section, name, value, unit, source, text_fr, text_ar, text_en) from stdin
