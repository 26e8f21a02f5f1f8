/** GET /shows/{id}/live: Server-Sent Events. A snapshot, then numbered deltas; resumes by Last-Event-ID. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { inSlices, type LiveFeed } from '../../inventory/index.ts';
import { refuse } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { addressOf } from '../caller.ts';
import { sendRefusal } from '../errors.ts';
import { Id } from '../paths.ts';
import { problems } from '../schemas.ts';
import type { StockDeps } from './availability.ts';
import { LiveStream } from './live-stream.ts';
import { visible } from './published.ts';
import type { StreamCaps } from './stream-caps.ts';

/** Proxies cut connections that are silent for longer than half a minute or so. */
const SILENT_MS = 15_000;
const HEARTBEAT_MS = 5_000;

const schema = {
  tags: ['shows'],
  summary: 'Changes of stock and seats, as they happen',
  description:
    'Server-Sent Events. `snapshot` is what `GET /shows/{id}/seats` answers; `delta` is `{from, revision, tiers, seats: ' +
    '{state: [seat, …]}}` and has what changed after the revision `from`, which is the one that the reader has; several ' +
    'changes may come as one. Each has its revision as its id: a reader that comes back with `Last-Event-ID` gets what it ' +
    'missed, or a new snapshot.',
  operationId: 'watchShow',
  params: Type.Object({ id: Id }),
  headers: Type.Object({ 'Last-Event-ID': Type.Optional(Type.String()) }),
  response: {
    200: {
      description: 'A stream that ends with the connection',
      content: { 'text/event-stream': { schema: Type.String() } },
    },
    ...problems('show_not_found', 'too_many_streams', 'node_full'),
  },
};

export interface LiveDeps extends Pick<StockDeps, 'setupOf' | 'live'> {
  readonly caps: StreamCaps;
}

/** The live feed. Streams end when the server closes; their readers come back to another node. */
export const liveRoutes =
  ({ setupOf, live, caps }: LiveDeps): Routes =>
  async (app) => {
    const streams = new Set<LiveStream>();
    const heartbeat = setInterval(() => {
      void inSlices(streams, (stream) => stream.beat(SILENT_MS));
    }, HEARTBEAT_MS);
    app.addHook('preClose', (done) => {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      done();
    });
    heartbeat.unref();

    const options = { exposeHeadRoute: false, config: { stream: true, access: 'public' }, schema } as const;
    app.get('/shows/:id/live', options, async (request, reply) => {
      const { id } = request.params;
      const show = visible(await setupOf(id), request);
      if (!show.ok) return sendRefusal(request, reply, show.refusal);
      // Read before the stream begins: after that there is no way to say no.
      if ((await live.current(id)) === undefined)
        return sendRefusal(request, reply, refuse('show_not_found').refusal);
      // Its reader may have gone meanwhile: nothing would tell us of that again.
      if (reply.raw.destroyed) return reply.hijack();
      const opened = caps.open(addressOf(request));
      if (!opened.ok) return sendRefusal(request, reply, opened.refusal);
      reply.raw.once('close', opened.value);
      await stream(request, reply, live, id, streams);
      return reply;
    });
  };

async function stream(
  request: FastifyRequest,
  reply: FastifyReply,
  live: LiveFeed,
  showId: number,
  streams: Set<LiveStream>,
): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  const open = new LiveStream(reply, revisionOf(request));
  streams.add(open);
  raw.once('close', () => streams.delete(open));
  try {
    const watch = await live.watch(showId, open);
    if (watch === undefined) return open.end();
    open.onReady(watch.catchUp);
    if (raw.destroyed) watch.end();
    else raw.once('close', watch.end);
  } catch {
    // The reader comes back by itself, and is told what is wrong then.
    open.end();
  }
}

/** What the reader has seen already; undefined at its first visit. */
function revisionOf({ headers }: FastifyRequest): number | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
