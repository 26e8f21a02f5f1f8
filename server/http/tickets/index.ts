/** Routes of check-ins: letting people in, taking that back, and how full the house is. */
import type { Static } from 'typebox';
import { RefusalError, refuse } from '../../lib/errors.ts';
import type { Scan, Tickets } from '../../tickets/index.ts';
import type { Routes } from '../app.ts';
import { allow, byOf } from '../caller.ts';
import { sendRefusal, sendResult } from '../errors.ts';
import { IdPath } from '../paths.ts';
import { problems } from '../schemas.ts';
import { CheckInQuery, CheckIns, NewScans, ScanAnswer, ScanAnswers, Undo } from './schemas.ts';

/** Of 500 scans. */
const BODY_LIMIT = 512 * 1024;

const mayCheckIn = allow('tickets.check-in');
const refusals = ['invalid_request', 'unauthenticated', 'forbidden', 'show_not_found'] as const;
const common = { tags: ['door'], params: IdPath };

export const checkInRoutes =
  (tickets: Tickets): Routes =>
  async (app) => {
    const create = {
      ...common,
      summary: 'Check tickets in',
      description:
        'Each scan gets its own outcome; the first use of a ticket wins. Sending a scan again, with its id, changes nothing.',
      operationId: 'checkIn',
      body: NewScans,
      response: { 200: ScanAnswers, ...problems(...refusals, 'idempotency_key_reused', 'outcome_unknown') },
    };
    app.post(
      '/shows/:id/check-ins',
      { ...mayCheckIn, bodyLimit: BODY_LIMIT, schema: create },
      async (request, reply) => {
        const decided = await tickets.checkIn(request.params.id, readScans(request.body), byOf(request));
        return decided.ok
          ? reply.send({ scans: decided.value })
          : sendRefusal(request, reply, decided.refusal);
      },
    );

    const undo = {
      ...common,
      summary: 'Take a mistaken check-in back',
      operationId: 'undoCheckIn',
      body: Undo,
      response: { 200: ScanAnswer, ...problems(...refusals, 'scan_not_found', 'scan_not_admitted') },
    };
    app.post('/shows/:id/check-ins/undo', { ...mayCheckIn, schema: undo }, async (request, reply) => {
      const undone = await tickets.undoCheckIn(request.params.id, request.body.scanId, byOf(request));
      return sendResult(request, reply, undone);
    });

    const list = {
      ...common,
      summary: 'Who is in, and the latest scans',
      operationId: 'listCheckIns',
      querystring: CheckInQuery,
      response: { 200: CheckIns, ...problems(...refusals, 'invalid_cursor') },
    };
    app.get('/shows/:id/check-ins', { ...mayCheckIn, schema: list }, async (request, reply) => {
      const listed = await tickets.listCheckIns(request.params.id, request.query, request.actor);
      return sendResult(request, reply, listed);
    });
  };

/** @throws RefusalError invalid_request when two scans of the request have one id */
function readScans({ scans }: Static<typeof NewScans>): Scan[] {
  const seen = new Set<string>();
  return scans.map(({ scannedAt, ...scan }, index) => {
    const id = scan.id.toLowerCase();
    if (seen.has(id)) {
      const errors = [{ pointer: `/scans/${index}/id`, detail: 'Another scan of this request has this id.' }];
      throw new RefusalError(
        refuse('invalid_request', 'Each scan needs an id of its own.', { errors }).refusal,
      );
    }
    seen.add(id);
    return { ...scan, id, ...(scannedAt !== undefined && { scannedAt: new Date(scannedAt) }) };
  });
}
