copy mart.equity_fifth (
  release_id, theme, sector, settlement, fifth, communes, need, known_need, places, funding)
from stdin
