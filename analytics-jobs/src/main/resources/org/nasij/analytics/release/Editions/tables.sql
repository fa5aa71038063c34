-- The tables of figures, those that others refer to first; numbers the database gives are given again.
with recursive figures (id, depth) as (
  select c.oid, 0
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'release_id' and not a.attisdropped
  where c.relnamespace = 'mart'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  union
  select r.conrelid, f.depth + 1
  from figures f
  join pg_constraint r on r.confrelid = f.id and r.contype = 'f' and r.conrelid <> r.confrelid
)
select format('mart.%I', c.relname) as name, string_agg(distinct quote_ident(a.attname), ', ') as columns
from figures f
join pg_class c on c.oid = f.id
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
  and a.attgenerated = '' and a.attname <> 'release_id'
group by c.relname
order by max(f.depth), c.relname
