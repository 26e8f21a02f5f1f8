-- Writes another name on a ticket; before there are tickets, it is kept for the ticket of that number.
-- Runs under the show's lock. The audit log says which ticket, and no name: a customer who is forgotten is forgotten there, too.
create or replace function booking_rename(
  p_show integer, p_now timestamptz, c claims, r edit_request,
  out code text, out detail jsonb, out effects jsonb[]
)
language plpgsql as $$
declare
  v_names text[];
begin
  effects := '{}';
  if c.state = 'pending' and r.ticket between 1 and c.quantity then
    v_names := array(select c.names[n] from generate_series(1, c.quantity) as n);
    v_names[r.ticket] := r.name;
    update claims set names = v_names where show_id = p_show and id = c.id;
  else
    perform from tickets t
    where t.show_id = p_show and t.claim_id = c.id and t.number = r.ticket and t.canceled_at is null;
    if not found then
      code := 'ticket_not_found';
      return;
    end if;
    update tickets t set name = r.name
    from (select x.ctid as at from tickets x
          where x.show_id = p_show and x.claim_id = c.id and x.number = r.ticket limit 1) as found
    where t.ctid = found.at;
  end if;
  if r.actor is not null then
    effects := effects || audit_effect(
      p_now, r.actor, r.request_id, 'ticket.renamed', c.id, null, jsonb_build_object('ticket', r.ticket));
  end if;
end
$$;
