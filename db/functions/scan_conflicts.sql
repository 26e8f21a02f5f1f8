-- Whether a device told a person something else, while it was offline, than what we say.
create or replace function scan_conflicts(p_told scan_outcome, p_outcome scan_outcome) returns boolean
  language sql immutable parallel safe
  return case p_told
    when 'admitted' then p_outcome <> 'admitted'
    when 'turned_away' then p_outcome in ('admitted', 'turned_away')
    else false
  end;
