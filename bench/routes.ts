/** Routes that stand beside those of the API in the server of a benchmark: the ceiling, and other designs. */
import { Type } from 'typebox';
import { allow, newBookingSchema, type Routes } from '../server/http/index.ts';

/** What a POST costs that is validated, logged and measured like a booking, and does nothing. */
export const emptyRoute: Routes = async (app) => {
  const schema = {
    ...newBookingSchema,
    operationId: 'benchEmpty',
    hide: true,
    response: { 201: Type.Object({}) },
  };
  app.post('/bench/empty', { ...allow('public'), schema }, async (_request, reply) =>
    reply.code(201).send({}),
  );
};
