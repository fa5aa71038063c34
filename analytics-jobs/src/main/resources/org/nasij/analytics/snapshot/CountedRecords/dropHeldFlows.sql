delete from mart.counted_flow c
where c.held or exists (select from core.recorded_flow f where f.id = c.id and f.protected)
