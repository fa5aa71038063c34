insert into intake.identity_key (key) values (:key) on conflict do nothing
