/** Ends the waiting where nothing will be sold any more. */
import type { Context } from './context.ts';

/** Closes the waitlists of shows and tiers whose sale is over. Returns how many entries that ended. */
export async function closeOver({ pool }: Context): Promise<number> {
  const { rows } = await pool.query<{ closed: number }>({
    name: 'waitlist_close_over',
    text: `select waitlist_close(s.show_id) as closed
           from show_state s
           join shows x on x.id = s.show_id
           where s.waitlist and exists (
             select from waitlist_entries e
             where e.show_id = s.show_id and e.state = 'waiting' and (
               x.status = 'canceled' or onsale_clock() >= coalesce(x.sale_closes_at, x.ends_at)
               or not exists (
                 select from tiers t
                 where t.show_id = e.show_id and t.tier = e.tier
                   and onsale_clock() < coalesce(t.sale_closes_at, 'infinity'))))`,
  });
  return rows.reduce((sum, { closed }) => sum + closed, 0);
}
