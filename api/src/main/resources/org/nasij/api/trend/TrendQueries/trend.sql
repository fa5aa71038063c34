select t.release_id as edition, t.editions, t.s, t.variance, t.z, t.p, t.tau, t.slope, t.intercept
from mart.trend t
where t.area_code = :area and t.theme = :theme
  and t.release_id = (select id from mart.release where kind = 'edition' order by as_of desc, revision desc, id desc limit 1)
