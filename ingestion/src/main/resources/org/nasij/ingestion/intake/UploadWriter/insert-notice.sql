insert into intake.notice (upload_id, number, code, severity, row_number, column_name, value, detail)
values (:upload, :number, :code, :severity, :row, :column, :value, cast(:detail as jsonb))
