/** GET /payments/methods: what a page that takes payments has to know. */
import { Type } from 'typebox';
import { type PaymentProvider, TEST_TOKENS } from '../../payments/index.ts';
import type { Routes } from '../app.ts';
import { allow } from '../caller.ts';
import { component, ListOf } from '../schemas.ts';

const PaymentMethod = component(
  'PaymentMethod',
  Type.Object({
    provider: Type.String(),
    testTokens: ListOf(Type.String(), {
      description: 'Tokens that stand for test cards; empty where real money is taken',
    }),
  }),
);

const PaymentMethods = component('PaymentMethods', Type.Object({ items: ListOf(PaymentMethod) }));

const schema = {
  tags: ['payments'],
  summary: 'How payments are taken here',
  description: 'The first one is the one that new payments go to.',
  operationId: 'listPaymentMethods',
  response: { 200: PaymentMethods },
};

/** The providers that are on, and the cards to try them with. */
export const paymentMethodRoutes =
  (providers: readonly Pick<PaymentProvider, 'name'>[]): Routes =>
  async (app) => {
    const items = providers.map(({ name: provider }) => ({
      provider,
      testTokens: provider === 'simulator' ? TEST_TOKENS : [],
    }));
    app.get('/payments/methods', { ...allow('public'), schema }, async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=60');
      return { items };
    });
  };
