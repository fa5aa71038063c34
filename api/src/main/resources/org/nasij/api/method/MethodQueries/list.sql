select method_version, position, section, name, value, unit, source, text_fr, text_ar, text_en
from mart.method
where method_version = :version
order by position, name
