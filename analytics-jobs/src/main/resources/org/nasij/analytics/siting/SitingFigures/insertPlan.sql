insert into mart.siting (release_id, theme, area_code, model, status, candidates, start_persons, unknown_persons, places,
                         places_persons)
values (:release, :theme, :area, :model, :status, :candidates, :start_persons, :unknown_persons, :places, :places_persons)
