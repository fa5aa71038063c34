copy mart.model_tau (release_id, theme, model, tau)
from stdin
