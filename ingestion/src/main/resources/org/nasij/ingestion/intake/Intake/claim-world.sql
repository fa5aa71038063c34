-- No row where the world is set already: an import does not hold back another one.
update reference.instance set world = :kind, as_of = cast(:asOf as date) where world is null
