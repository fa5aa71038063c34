select id, run_id, version, upload_row from core.waiting where record_type = :type and id = any(:ids)
