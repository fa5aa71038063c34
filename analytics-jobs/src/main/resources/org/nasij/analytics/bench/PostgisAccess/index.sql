create index on site using gist (point);
create index on supply (theme, site);
create index on need (theme, area);
analyze;
