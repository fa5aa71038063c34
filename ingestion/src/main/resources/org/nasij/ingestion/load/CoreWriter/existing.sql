select id from core.<table> where id = any(:ids)
