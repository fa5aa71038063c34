-- Protected flows that are new, changed, newly protected, or gone.
select count(*)
from core.recorded_flow f
full join mart.counted_flow c on c.id = f.id
where f.protected
      and (c.id is null or not c.held
           or (f.funder_id, f.recipient_id, f.amount, f.currency, f.flow_class, f.kind,
     f.transaction_type, f.dated_on, f.places_funded, f.themes, f.places)
              is distinct from
              (c.funder_id, c.recipient_id, c.amount, c.currency, c.flow_class, c.kind,
     c.transaction_type, c.dated_on, c.places_funded, c.themes, c.places))
   or f.id is null and c.held
