with added as (
  insert into mart.analysis_request (edition, as_of) values (:edition, :as_of) returning id
)
select id from added, lateral (select pg_notify(:channel, added.id::text)) told
