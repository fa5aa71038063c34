select id, record_type, theme
from core.change
