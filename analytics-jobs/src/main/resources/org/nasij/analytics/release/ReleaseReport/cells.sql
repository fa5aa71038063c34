select count(*) as cells, count(rank) as ranked_cells
from mart.cell
where release_id = :release
