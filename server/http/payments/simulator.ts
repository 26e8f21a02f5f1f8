/** The simulator's action URL: where a customer approves or declines a payment made with tok_action. */
import { Type } from 'typebox';
import type { Simulator } from '../../payments/index.ts';
import type { Routes } from '../app.ts';
import { allow } from '../caller.ts';
import { sendRefusal, sendResult } from '../errors.ts';
import { Amount, Currency, component, OneOf, problems } from '../schemas.ts';

const tags = ['payments'];
const params = Type.Object({ reference: Type.String() });
const Payment = component(
  'SimulatedPayment',
  Type.Object({
    reference: Type.String(),
    amount: Amount(),
    currency: Currency,
    state: OneOf(['action_required', 'processing', 'captured', 'failed', 'voided']),
  }),
);
const response = { 200: Payment, ...problems('payment_not_found') };
const Decision = component(
  'SimulatedDecision',
  Type.Object(
    { outcome: OneOf(['approve', 'decline']) },
    { additionalProperties: false, examples: [{ outcome: 'approve' }] },
  ),
);

/** GET and POST /payments/simulator/{reference}. */
export const simulatorRoutes =
  (simulator: Simulator): Routes =>
  async (app) => {
    const read = {
      tags,
      params,
      summary: 'Read a simulated payment',
      operationId: 'getSimulatedPayment',
      response,
    };
    app.get(
      '/payments/simulator/:reference',
      { ...allow('public'), schema: read },
      async (request, reply) => {
        const payment = await simulator.find(request.params.reference);
        return sendResult(request, reply, payment);
      },
    );

    const decide = {
      tags,
      params,
      summary: 'Approve or decline a simulated payment',
      description:
        'As the customer would at their bank. The booking learns of it by webhook; deciding again changes nothing.',
      operationId: 'completeSimulatedPayment',
      body: Decision,
      response,
    };
    app.post(
      '/payments/simulator/:reference',
      { ...allow('public'), schema: decide },
      async (request, reply) => {
        const payment = await simulator.complete(request.params.reference, request.body.outcome);
        if (!payment.ok) return sendRefusal(request, reply, payment.refusal);
        // So that a customer who comes back finds the booking settled. What fails here, the worker sends later.
        await simulator.deliverDueWebhooks();
        return reply.send(payment.value);
      },
    );
  };
