-- An organization has no place of its own; its sites and activities do.
select cast(null as text) as area_code, cast(null as text) as theme, cardinality(:ids) as records
