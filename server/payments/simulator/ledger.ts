/**
 * The simulator's books in PostgreSQL: payments that end later, and refunds. Times are the database's, like the clock of
 * a provider that is elsewhere.
 */
import { sql } from 'kysely';
import type pg from 'pg';
import { inTransaction, type OpenDatabase } from '../../database/index.ts';
import type { AuthorizeRequest, RefundRequest } from '../provider.ts';
import type { LedgerState } from './tokens.ts';

export interface LedgerPayment {
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly token: string;
  readonly state: LedgerState;
  readonly return_url: string | null;
  readonly settled_at: Date | null;
  readonly attempts: number;
}

/** A webhook that is not accepted comes again after this long, in seconds, doubled each time up to an hour. */
const REDELIVERY_SECONDS = 10;
const REDELIVERY_SECONDS_MAX = 3_600;

export type Ledger = ReturnType<typeof createLedger>;

/** Opens the books. */
export function createLedger({ pool, kysely }: OpenDatabase) {
  const query = async <Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>(text, values)).rows;

  return {
    /** Enters a payment unless its reference is there already; returns the one that is there then. */
    async enter(
      request: AuthorizeRequest,
      state: LedgerState,
      dueInSeconds: number | null,
    ): Promise<Pick<LedgerPayment, 'token' | 'state'>> {
      const { reference, amount, token, returnUrl } = request;
      // The update changes nothing; it only makes the row that was there come back.
      const [row] = await query<Pick<LedgerPayment, 'token' | 'state'>>(
        `insert into simulator_payments (reference, amount, currency, token, state, return_url, settled_at, due_at)
         values ($1, $2, $3, $4, $5, $6, case when $5 = 'captured' then clock_timestamp() end,
                 clock_timestamp() + make_interval(secs => $7))
         on conflict (reference) do update set token = simulator_payments.token
         returning token, state`,
        [reference, amount.amount, amount.currency, token, state, returnUrl ?? null, dueInSeconds],
      );
      return row ?? { token, state };
    },

    async find(reference: string): Promise<LedgerPayment | undefined> {
      const rows = await query<LedgerPayment>(`select * from simulator_payments where reference = $1`, [
        reference,
      ]);
      return rows[0];
    },

    /** References of the last day, older than `seconds`, that are not over without money. */
    async recent(seconds: number): Promise<string[]> {
      const rows = await query<{ reference: string }>(
        `select reference from simulator_payments
          where state not in ('voided', 'failed')
            and created_at between clock_timestamp() - interval '1 day' and clock_timestamp() - make_interval(secs => $1)`,
        [seconds],
      );
      return rows.map(({ reference }) => reference);
    },

    /** Ends a payment that waits for its customer, and makes its webhook due. False when it doesn't wait. */
    async complete(reference: string, state: 'captured' | 'failed'): Promise<boolean> {
      const rows = await query(
        `update simulator_payments
            set state = $2, settled_at = clock_timestamp(), due_at = clock_timestamp()
          where reference = $1 and state = 'action_required'
         returning 1`,
        [reference, state],
      );
      return rows.length > 0;
    },

    async void(reference: string): Promise<void> {
      await query(`update simulator_payments set state = 'voided', due_at = null where reference = $1`, [
        reference,
      ]);
    },

    /**
     * Takes webhooks that are due, at most `limit`, for this node: whatever becomes of it, another gets them only when
     * the time for the next attempt has come. What was processing is captured by now.
     */
    async takeDue(limit: number): Promise<LedgerPayment[]> {
      return await query<LedgerPayment>(
        `update simulator_payments
            set state = case state when 'processing' then 'captured' else state end,
                settled_at = coalesce(settled_at, clock_timestamp()),
                attempts = attempts + 1,
                due_at = clock_timestamp() + make_interval(secs => least($2 * 2 ^ least(attempts, 20), $3))
          where reference in (
            select reference from simulator_payments
             where due_at <= clock_timestamp() order by due_at limit $1 for update skip locked)
         returning *`,
        [limit, REDELIVERY_SECONDS, REDELIVERY_SECONDS_MAX],
      );
    },

    /** Notes that an attempt to deliver was accepted. A later attempt under way elsewhere is left alone. */
    async delivered({ reference, attempts }: LedgerPayment): Promise<void> {
      await query(`update simulator_payments set due_at = null where reference = $1 and attempts = $2`, [
        reference,
        attempts,
      ]);
    },

    /**
     * Refunds once for each key. False when it would be more than was captured, as the books say, or else the caller.
     */
    refund: (request: RefundRequest): Promise<boolean> =>
      inTransaction(kysely, async (transaction) => {
        // Refunds of one payment wait for each other, also of one that left no row to lock.
        await sql`select pg_advisory_xact_lock(hashtextextended(${request.reference}, 0))`.execute(
          transaction,
        );
        await enterRefund(request).execute(transaction);
        const { reference, key } = request;
        const found = sql`select 1 from simulator_refunds where reference = ${reference} and key = ${key}`;
        return (await found.execute(transaction)).rows.length > 0;
      }),
  };
}

const enterRefund = ({ reference, amount, key, captured }: RefundRequest) => sql`
  insert into simulator_refunds (reference, key, amount)
  select ${reference}, ${key}, ${amount.amount}::bigint
   where ${amount.amount}::bigint
         + coalesce((select sum(amount) from simulator_refunds where reference = ${reference}), 0)
      <= coalesce(
           (select case state when 'captured' then amount else 0 end
              from simulator_payments where reference = ${reference}),
           ${captured ?? null}::bigint, ${Number.MAX_SAFE_INTEGER}::bigint)
  on conflict (reference, key) do nothing`;
