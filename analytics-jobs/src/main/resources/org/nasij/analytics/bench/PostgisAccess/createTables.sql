create extension if not exists postgis;
create table area (
  area integer primary key, urban boolean not null, lon double precision not null, lat double precision not null,
  km2 double precision not null, track_minutes double precision not null, reach_km double precision not null);
create table kind (kind integer primary key, urban_minutes double precision, rural_minutes double precision);
create table theme (theme integer primary key, kind integer references kind);
create table need (theme integer not null, area integer not null, persons double precision not null);
create table site (
  site integer primary key, area integer not null, urban boolean not null, lon double precision not null,
  lat double precision not null, point geometry(point, 4326) generated always as (
    st_setsrid(st_makepoint(lon, lat), 4326)) stored);
create table supply (theme integer not null, site integer not null, places double precision not null);
