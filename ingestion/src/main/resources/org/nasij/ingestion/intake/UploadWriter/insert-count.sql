insert into intake.run_count (run_id, record_type, read, refused) values (:run, :type, :read, :refused)
