-- The largest relative difference of any number between a table of mart and its copy; infinite where a row has no counterpart
-- or anything else differs. The conservation error is itself the relative difference of two sums.
select coalesce(max(
         case
           when fields.was is not distinct from fields.now then 0
           when jsonb_typeof(fields.was) = 'number' and jsonb_typeof(fields.now) = 'number' then
             abs(fields.was::double precision - fields.now::double precision)
             / case
                 when name = 'conservation_error' then 1
                 else greatest(abs(fields.was::double precision), abs(fields.now::double precision))
               end
           else 'Infinity'
         end), 0)
from (select to_jsonb(a) as was, to_jsonb(b) as now
      from (table was_<t> except all table mart.<t>) a
      full join (table mart.<t> except all table was_<t>) b using (<key>)) rows
cross join lateral jsonb_object_keys(coalesce(rows.was, rows.now)) as name
cross join lateral (select rows.was -> name as was, rows.now -> name as now) fields
