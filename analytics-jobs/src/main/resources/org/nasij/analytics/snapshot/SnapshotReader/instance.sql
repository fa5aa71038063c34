select world, as_of
from reference.instance
