/**
 * Lets better-auth write in a transaction of ours, so that what it changes and the row of the audit log that tells of it are
 * one commit. It offers transactions of its own for some of its changes only, and none that others may join.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/index.ts';

/** A password that was found to be right, and the hash that it was compared with. */
export interface Proof {
  readonly hash: string;
  readonly password: string;
}

export interface Joined {
  /** What better-auth is given as its database: the transaction that is being joined, or else the pool. */
  readonly database: Kysely<Database>;
  /**
   * Runs work of better-auth as a part of a transaction.
   * @param proof a password that it need not hash again, which would keep the transaction open for as long as that takes
   */
  join<Value>(transaction: Transaction<Database>, work: () => Promise<Value>, proof?: Proof): Promise<Value>;
  /** Whether this was proven before the transaction began. */
  isProven(given: Proof): boolean;
}

export function createJoined(kysely: Kysely<Database>): Joined {
  const current = new AsyncLocalStorage<{ transaction: Transaction<Database>; proof: Proof | undefined }>();
  const read = (_target: Kysely<Database>, name: string | symbol): unknown => {
    const transaction = current.getStore()?.transaction;
    // A transaction within ours is ours.
    if (transaction !== undefined && name === 'transaction')
      return () => ({ execute: (work: (within: Transaction<Database>) => unknown) => work(transaction) });
    const source = transaction ?? kysely;
    const value: unknown = Reflect.get(source, name, source);
    return typeof value === 'function' ? value.bind(source) : value;
  };
  return {
    database: new Proxy(kysely, { get: read }),
    join: (transaction, work, proof) => current.run({ transaction, proof }, work),
    isProven: ({ hash, password }) => {
      const proof = current.getStore()?.proof;
      return proof?.hash === hash && proof.password === password;
    },
  };
}
