insert into mart.siting_reach (release_id, theme, commune_code, reached_codes, reached_minutes)
values (:release, :theme, :commune, :codes, :minutes)
