select partition, last_sequence from core.run_sequence where run_id = :run
