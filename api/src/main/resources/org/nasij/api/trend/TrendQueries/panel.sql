select count(*)
from (
  select organization_id
  from mart.reporter
  group by organization_id
  having count(*) = (select count(*) from mart.release where kind = 'edition')
) panel
