insert into core.run_count as c (run_id, record_type, new, changed, unchanged, refused, waiting)
values (:run, :type, :new, :changed, :unchanged, :refused, :waiting)
on conflict (run_id, record_type) do update
set new = c.new + excluded.new, changed = c.changed + excluded.changed, unchanged = c.unchanged + excluded.unchanged,
    refused = c.refused + excluded.refused, waiting = c.waiting + excluded.waiting
