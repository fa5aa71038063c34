-- Without statistics the planner may read the whole of core.<table> for a handful of rows.
analyze stage_<table>
