-- When an offer of a tier runs out: its clock, or the end of the sale where that is sooner.
create or replace function waitlist_deadline(p_show shows, p_now timestamptz, p_tier integer) returns timestamptz
language sql stable as $$
  select least(
    p_now + make_interval(secs => p_show.waitlist_offer_seconds),
    coalesce(p_show.sale_closes_at, p_show.ends_at),
    (select t.sale_closes_at from tiers t where t.show_id = p_show.id and t.tier = p_tier))
$$;
