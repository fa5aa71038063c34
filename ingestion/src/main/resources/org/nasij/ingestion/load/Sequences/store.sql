insert into core.run_sequence (run_id, partition, last_sequence) values (:run, :partition, :sequence)
on conflict (run_id, partition) do update set last_sequence = excluded.last_sequence
