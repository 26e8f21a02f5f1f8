/** A box office whose organizer, number 1, looks at how its shows sell; see tests/access/actors.ts for who asks. */
import { randomUUID } from 'node:crypto';
import type { OpenDatabase } from '../../server/database/index.ts';
import { headersOf, OWNER, recognizeTestActors } from '../access/actors.ts';
import { request } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { makeShow, type TestShow } from '../support/domain.ts';
import { approve } from '../support/doors.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every form
type Json = any;

/** Starts it, with two organizers and without any show. */
export async function startOffice(database: OpenDatabase) {
  await database.pool.query(
    "insert into organizers (slug, name) values ('owner', 'Owner'), ('other', 'Other')",
  );
  const node = await startNode(database, { recognizers: [recognizeTestActors] });
  const { api } = node;

  const send = (as: string, method: string, path: string, body?: object) =>
    request(`${api}${path}`, {
      method,
      headers: {
        ...headersOf(as),
        ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  return {
    ...node,
    send,
    read: (as: string, path: string) => send(as, 'GET', path),
    /** A show of the organizer. */
    ownShow: async (show: TestShow = {}): Promise<number> => {
      const showId = await makeShow(database, show);
      await database.pool.query(
        'update events set organizer_id = $2 where id = (select event_id from shows where id = $1)',
        [showId, OWNER],
      );
      return showId;
    },
    /** A booking made directly. */
    book: async (showId: number, places: object, customer?: object): Promise<Json> => {
      const body = { showId, payment: approve, ...places, ...(customer && { customer }) };
      const booked = await node.book(body);
      if (booked.status !== 201) throw new Error(booked.body);
      return booked.json;
    },
    /** A hold, and the booking that was made from it. */
    holdAndBook: async (showId: number, places: object): Promise<Json> => {
      const { json: held } = await node.hold(showId, places);
      const booked = await node.book({ holdId: held.id, payment: approve }, { secret: held.secret });
      if (booked.status !== 201) throw new Error(booked.body);
      return booked.json;
    },
  };
}
