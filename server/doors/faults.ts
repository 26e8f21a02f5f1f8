/**
 * Turns whatever went wrong on the way to or inside a route into a refusal. Expected refusals are values or
 * RefusalErrors; the rest are errors of Fastify, of the database, or faults of ours, which tell the client nothing.
 */
import { classify, OutcomeUnknownError } from '../database/index.ts';
import { type ErrorCode, type Refusal, RefusalError, refuse } from '../lib/errors.ts';
import { fieldErrors, type ValidationFault } from './field-errors.ts';

/** What is known about the request when it failed. */
export interface FaultContext {
  readonly method: string;
  /** Largest body of the route, in bytes. */
  readonly bodyLimit: number;
}

interface CodedError extends Error {
  readonly code?: string;
  readonly statusCode?: number;
  readonly validation?: readonly ValidationFault[];
  readonly validationContext?: string;
}

const WHOLE_BODY = 'Send one JSON document in UTF-8.';

const byCode: Readonly<Record<string, (context: FaultContext) => Refusal>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => no('unsupported_media_type', 'This route takes application/json.'),
  FST_ERR_CTP_BODY_TOO_LARGE: ({ bodyLimit }) =>
    no('body_too_large', `The body is larger than ${bodyLimit} bytes.`),
  FST_ERR_CTP_INVALID_JSON_BODY: () => no('malformed_json', `The body is not valid JSON. ${WHOLE_BODY}`),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    no('malformed_json', 'The body is not as long as Content-Length says.'),
  FST_ERR_BAD_URL: () => no('invalid_request', 'The path has a percent sign that begins no valid escape.'),
  FST_ERR_MAX_PARAM_LENGTH: () => no('route_not_found', 'No id or slug is as long as the one in the path.'),
};

/** The refusal that answers an error; undefined when it is a fault of ours, to be logged and answered 500. */
export function refusalOf(error: unknown, context: FaultContext): Refusal | undefined {
  if (error instanceof RefusalError) return error.refusal;
  if (!(error instanceof Error)) return undefined;
  const coded: CodedError = error;
  if (coded.validation !== undefined) return invalid(coded.validation, coded.validationContext ?? 'body');
  const known = coded.code === undefined ? undefined : byCode[coded.code];
  return known?.(context) ?? databaseRefusal(error, context) ?? clientRefusal(coded);
}

function invalid(validation: readonly ValidationFault[], part: string): Refusal {
  const errors = fieldErrors(validation, part);
  const count = errors.length === 1 ? 'One field is' : 'Several fields are';
  return no('invalid_request', `${count} not valid; see errors.`, { errors });
}

/** A database that is away. After a lost connection only a read is sure to have changed nothing. */
function databaseRefusal(error: Error, { method }: FaultContext): Refusal | undefined {
  const verdict = error instanceof OutcomeUnknownError ? 'unknown' : classify(error);
  if (verdict === 'fatal') return undefined;
  const reads = method === 'GET' || method === 'HEAD';
  return no(verdict === 'unknown' && !reads ? 'outcome_unknown' : 'database_unavailable');
}

/** Any other error that Fastify or a plugin of it blames on the client. */
function clientRefusal({ statusCode }: CodedError): Refusal | undefined {
  if (statusCode === 404) return no('route_not_found');
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? no('invalid_request')
    : undefined;
}

function no(code: ErrorCode, detail?: string, more?: Partial<Refusal>): Refusal {
  return refuse(code, detail, more).refusal;
}
