select c.theme, c.flows, c.flows_other_currency, c.median, c.low, c.high, c.confidence
from mart.place_cost c
join reference.theme t on t.code = c.theme
where c.release_id = :release and (cardinality(:themes) = 0 or c.theme = any (:themes))
order by t.position
