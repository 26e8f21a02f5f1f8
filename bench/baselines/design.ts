/** What every other design is given and has to do: the same booking, kept in tables of its own. */
import type pg from 'pg';

/** One booking of a general tier, validated, with everything that is written. */
export interface Order {
  readonly id: string;
  readonly showId: number;
  readonly tierId: number;
  readonly quantity: number;
  /** Of the one who asks; unique. */
  readonly key: string;
  /** JSON. */
  readonly customer: string;
  readonly paymentReference: string;
}

export interface Booked {
  /** Minor units. */
  readonly total: number;
  readonly at: Date;
}

export type Outcome = Booked | 'sold_out';

/** Books, in one transaction. Throws what the database throws: a failed transaction is run again as a whole. */
export type Book = (pool: pg.Pool, order: Order) => Promise<Outcome>;

export interface Design {
  readonly name: string;
  /** One sentence for readers of the report. */
  readonly what: string;
  /** Connections of its pool: those with which it was fastest. `npm run bench -- tuning` tries others. */
  readonly poolSize: number;
  /** Settings of its connections, beside those of Onsale's. */
  readonly client?: { readonly options?: string; readonly pipeline?: boolean };
  readonly tables: Tables;
  /** Is told what the names of its tables begin with. */
  readonly book: (prefix: string) => Book;
}

/** SQL about the tables of a design, given what their names begin with. */
export interface Tables {
  readonly create: (prefix: string) => string;
  /** Opens a show with one tier. Values: show, capacity, price. */
  readonly openShow: (prefix: string) => string;
  /** Selects one row for a show ($1): its capacity, what its counters say is sold, its tickets that belong to a booking. */
  readonly audit: (prefix: string) => string;
}

/** Where a design keeps its rows: what their names begin with. */
export const prefixOf = ({ name }: Design): string => `baseline.${name.replaceAll('-', '_')}`;
