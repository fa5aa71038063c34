insert into intake.chunk (upload_id, number, records, lines) values (:upload, :number, :records, :lines)
