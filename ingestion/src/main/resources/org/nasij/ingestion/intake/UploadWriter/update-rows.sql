update intake.upload set rows_read = :read, rows_refused = :refused where id = :id
