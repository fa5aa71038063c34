select not exists (select from mart.release where id = 'live' and method_version = :method_version)
       or not exists (select from mart.figure where method_version = :method_version)
       or exists (select from core.change)
       or exists (select from mart.counted_state where pending)
