create temporary table if not exists stage_<table> on commit delete rows as
select <columns>, upload_id, upload_row, version, content_hash from core.<table> with no data
