insert into <table> (release_id, <columns>)
select :edition, <columns>
from <table>
where release_id = 'live'
