select id
from mart.release
where kind = 'edition'
order by as_of, revision, id
