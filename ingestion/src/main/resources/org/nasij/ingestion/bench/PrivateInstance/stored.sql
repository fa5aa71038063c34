-- Counted from the run's own figure: an earlier measurement left runs too.
select exists (select from intake.run_count c where c.read = :rows and c.run_id = (select max(id) from intake.run))
