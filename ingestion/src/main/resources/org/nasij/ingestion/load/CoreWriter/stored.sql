select id, version, upload_row, content_hash from core.<table> where id = any(:ids)
