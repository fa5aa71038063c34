copy core.organization (id, name, name_ar, alternate_name, kind, verification_level, registration_number, founded_on,
                        description, website, languages, source, recorded_on, confirmed_on, upload_id, upload_row,
                        version, content_hash)
to stdout with (format csv)
