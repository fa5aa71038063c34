select evidence, count(*) as cells
from mart.cell
where release_id = :release and sector = 'all' and level = 'commune'
group by evidence
