truncate stage_<table>
