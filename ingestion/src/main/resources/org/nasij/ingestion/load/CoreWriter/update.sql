update core.<table> t
set <assignments>, upload_id = s.upload_id, upload_row = s.upload_row, version = s.version,
    content_hash = s.content_hash,
    updated_at = case when t.content_hash = s.content_hash then t.updated_at else now() end
from stage_<table> s
where t.id = s.id
