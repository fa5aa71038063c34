select exists (select from mart.theme_state where revision < touched_revision)
       or exists (select from core.change)
       or not exists (select from mart.release where id = 'live')
