-- Refuses offers that are not what waitlist_plan says under the show's lock: the entry is not next any more, or to get more or
-- less, or of another tier. So no allocator, however late it comes, passes anybody over.
create or replace function waitlist_judge(
  p_show shows, p_now timestamptz, p_orders order_batch, p_verdicts order_verdicts
) returns order_verdicts
language plpgsql stable as $$
declare
  -- The most offers that an allocator makes at once for a tier (server/waitlist/allocator.ts asks for fewer).
  v_offers_max constant integer := 100;
  v_codes text[];
begin
  select array_agg(case
      when o.code is null and o.existing is null and o.kind = 'offer' and p.id is null then 'places_gone'
      else o.code
    end order by o.n)
  into v_codes
  from unnest(p_verdicts.codes, p_verdicts.existing, p_verdicts.lines, p_verdicts.quantities, p_orders.ids, p_orders.kinds)
    with ordinality as o (code, existing, lines, quantity, id, kind, n)
  left join waitlist_plan(p_show, p_now, v_offers_max) as p
    on o.kind = 'offer' and p.id = o.id and p.quantity = o.quantity
    and p.tier = all (select l.tier from unnest(o.lines) as l);
  p_verdicts.codes := v_codes;
  return p_verdicts;
end
$$;
