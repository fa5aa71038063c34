select id
from core.change
