insert into intake.upload (checksum, read_as, source, mapping, reading, file_name, file_bytes, encoding)
values (:checksum, :readAs, :source, :mapping, :reading, :fileName, :fileBytes, :encodingOrNull)
on conflict (checksum, read_as, source, reading) do nothing
returning id
