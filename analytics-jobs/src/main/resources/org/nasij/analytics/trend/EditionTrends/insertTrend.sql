insert into mart.trend (release_id, theme, area_code, editions, s, variance, z, p, tau, slope, intercept)
values (:edition, :theme, :area, :editions, :s, :variance, :z, :p, :tau, :slope, :intercept)
