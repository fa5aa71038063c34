delete from core.waiting w
using (
  select record_type, id from core.waiting
  where waits_for_type = :target and waits_for_id = any(:ids)
  limit :page
) page
where w.record_type = page.record_type and w.id = page.id
returning w.record_type, w.run_id, w.sequence, w.upload_id, w.upload_row, w.record
