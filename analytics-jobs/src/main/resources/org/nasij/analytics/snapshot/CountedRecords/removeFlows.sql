-- Open flows that are no longer as they were counted, or no longer there.
delete from mart.counted_flow c
where not exists (select from core.recorded_flow f where f.id = c.id) and not c.held
   or exists (
     select from core.recorded_flow f
     where f.id = c.id and not f.protected
       and (c.held
            or (f.funder_id, f.recipient_id, f.amount, f.currency, f.flow_class, f.kind,
     f.transaction_type, f.dated_on, f.places_funded, f.themes, f.places)
               is distinct from
               (c.funder_id, c.recipient_id, c.amount, c.currency, c.flow_class, c.kind,
     c.transaction_type, c.dated_on, c.places_funded, c.themes, c.places)))
