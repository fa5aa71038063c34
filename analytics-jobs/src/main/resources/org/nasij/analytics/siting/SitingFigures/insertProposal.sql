insert into mart.siting_proposal (release_id, theme, area_code, model, position, commune_code, persons, persons_inside,
                                  persons_unknown, minutes, gain, gain_total, best_possible, proven, relief, relief_total,
                                  relief_inside_total, alternative_code, alternative_gain, alternative_relief)
values (:release, :theme, :area, :model, :position, :commune, :persons, :persons_inside, :persons_unknown, :minutes, :gain,
        :gain_total, :best_possible, :proven, :relief, :relief_total, :relief_inside_total, :alternative, :alternative_gain,
        :alternative_relief)
