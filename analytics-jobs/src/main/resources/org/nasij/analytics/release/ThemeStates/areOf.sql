select not exists (
  select t.code, part from reference.theme t, unnest(:parts) as part
  except
  select theme, part from mart.theme_state where release_id = 'live'
) and not exists (
  select from mart.theme_state where release_id = 'live' and part <> all(:parts)
)
