/** POST /payments/webhooks/{provider}: news of payments. 204 only once the effect is durable. */
import { Type } from 'typebox';
import type { Bookings } from '../../bookings/index.ts';
import { refuse } from '../../lib/errors.ts';
import type { PaymentProvider } from '../../payments/index.ts';
import type { Routes } from '../app.ts';
import { sendRefusal } from '../errors.ts';
import { problems } from '../schemas.ts';

const BODY_LIMIT = 262_144;

const schema = {
  tags: ['payments'],
  summary: 'News of a payment, from its provider',
  description:
    'Signed by the provider over the raw body. Safe to repeat: an event has its effect once. Anything but 2xx asks the ' +
    'provider to send it again.',
  operationId: 'receiveWebhook',
  params: Type.Object({ provider: Type.String() }),
  response: {
    204: Type.Null({ description: 'It has had its effect' }),
    ...problems('webhook_signature_invalid', 'malformed_json', 'payment_not_found'),
  },
};

/** The inbound webhook. Exempt from rate limits: providers come from few addresses, and must prove who they are. */
export const webhookRoutes =
  (bookings: Bookings, providers: readonly PaymentProvider[]): Routes =>
  async (app) => {
    // Signatures are over the bytes as they came, so nothing is parsed here.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser<Buffer>('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    const options = {
      bodyLimit: BODY_LIMIT,
      config: { rateLimit: false, access: 'public' },
      schema,
    } as const;
    app.post('/payments/webhooks/:provider', options, async (request, reply) => {
      const provider = providers.find(({ name }) => name === request.params.provider);
      if (provider === undefined) return sendRefusal(request, reply, refuse('route_not_found').refusal);
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const event = provider.verifyWebhook(body, request.headers);
      if (!event.ok) return sendRefusal(request, reply, event.refusal);
      const settled = await bookings.settlePayment(provider.name, event.value);
      return settled.ok ? reply.code(204).send(null) : sendRefusal(request, reply, settled.refusal);
    });
  };
