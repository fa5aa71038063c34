-- A funder has no place of its own; its flows do.
select cast(null as text) as area_code, cast(null as text) as theme, cardinality(:ids) as records
