create temporary table staged_method (like mart.method) on commit drop;
create temporary table staged_figure (like mart.figure) on commit drop;
