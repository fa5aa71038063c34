delete from core.change
where id = any(:changes)
