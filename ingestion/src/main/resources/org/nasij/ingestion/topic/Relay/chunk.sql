select lines from intake.chunk where upload_id = :upload and number = :number
