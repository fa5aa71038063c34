select record_type, records, changed_at from core.record_count
