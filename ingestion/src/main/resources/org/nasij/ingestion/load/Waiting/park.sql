insert into core.waiting (record_type, id, waits_for_type, waits_for_id, record, run_id, sequence, upload_id, upload_row,
                          version)
values (:type, :id, :target, :targetId, cast(:record as json), :run, :sequence, :upload, :row, :upload)
on conflict (record_type, id) do update
set waits_for_type = excluded.waits_for_type, waits_for_id = excluded.waits_for_id, record = excluded.record,
    run_id = excluded.run_id, sequence = excluded.sequence, upload_id = excluded.upload_id,
    upload_row = excluded.upload_row, version = excluded.version, arrived_at = now()
