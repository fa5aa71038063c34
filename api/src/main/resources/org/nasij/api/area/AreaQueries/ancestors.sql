with recursive up as (
  select parent_code as code, 1 as steps from reference.area where code = :code and parent_code is not null
  union all
  select a.parent_code, up.steps + 1 from up join reference.area a using (code) where a.parent_code is not null
)
select code from up order by steps desc
