select id from intake.upload
where checksum = :checksum and read_as = :readAs and source = :source and reading = :reading
