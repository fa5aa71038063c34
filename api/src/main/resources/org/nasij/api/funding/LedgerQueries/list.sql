with part as (
  select case when :byLine then ledger.line end as line,
         case when :byArea then
           case cast(:areaLevel as text)
             when 'country' then case when area.code is not null then 'MA' end
             when 'region' then area.region_code
             when 'province' then area.province_code
             else ledger.area_code end
         end as area_code,
         case when :byTheme then ledger.theme end as theme,
         case when :byFlowClass then ledger.flow_class end as flow_class,
         case when :byTransactionType then ledger.transaction_type end as transaction_type,
         ledger.currency, ledger.amount, ledger.flows
  from mart.ledger ledger
  left join reference.area area on area.code = ledger.area_code
  where ledger.release_id = :release
    and (cast(:line as text) is null or ledger.line = :line)
    and (cast(:inside as text) is null
         or :inside in (area.code, area.province_code, area.region_code)
         or (:inside = 'MA' and area.code is not null))
    and (cast(:theme as text) is null or ledger.theme = :theme)
    and (cast(:flowClass as text) is null or ledger.flow_class = :flowClass)
    and (cast(:transactionType as text) is null or ledger.transaction_type = :transactionType)
    and (cast(:currency as text) is null or ledger.currency = :currency)
), entry as (
  select line, area_code, theme, flow_class, transaction_type, currency, sum(amount) as amount, sum(flows) as parts
  from part
  group by line, area_code, theme, flow_class, transaction_type, currency
), numbered as (
  select entry.line, entry.area_code, area.name_fr as area_name_fr, area.name_ar as area_name_ar, entry.theme,
         entry.flow_class, entry.transaction_type, entry.currency, entry.amount, entry.parts,
         concat(entry.line, '|', entry.area_code, '|', entry.theme, '|', entry.flow_class, '|', entry.transaction_type,
                '|', entry.currency) as key,
         row_number() over (
           order by array_position(array['areas', 'national', 'unlocated', 'no-theme', 'outside'], entry.line),
                    entry.area_code nulls last, theme.position, entry.flow_class, entry.transaction_type,
                    entry.currency) as place
  from entry
  left join reference.area area on area.code = entry.area_code
  left join reference.theme theme on theme.code = entry.theme
)
select line, area_code, area_name_fr, area_name_ar, theme, flow_class, transaction_type, currency, amount, parts
from numbered
where cast(:after as text) is null or place > (select last.place from numbered last where last.key = :after)
order by place
limit :limit
