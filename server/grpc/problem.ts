/** Says no over gRPC: the status from the table of codes, and all that problem+json would say as its detail. */
import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { type Conflict, type ErrorCode, errorCodes, type Refusal } from '../lib/errors.ts';
import { ProblemSchema } from './generated/onsale/v1/common_pb.js';
import { toMoney } from './present.ts';

type GrpcStatus = (typeof errorCodes)[ErrorCode]['grpc'];

const STATUS: Readonly<Record<GrpcStatus, Code>> = {
  INVALID_ARGUMENT: Code.InvalidArgument,
  NOT_FOUND: Code.NotFound,
  ALREADY_EXISTS: Code.AlreadyExists,
  PERMISSION_DENIED: Code.PermissionDenied,
  UNAUTHENTICATED: Code.Unauthenticated,
  RESOURCE_EXHAUSTED: Code.ResourceExhausted,
  FAILED_PRECONDITION: Code.FailedPrecondition,
  ABORTED: Code.Aborted,
  UNAVAILABLE: Code.Unavailable,
  UNIMPLEMENTED: Code.Unimplemented,
  INTERNAL: Code.Internal,
};

/** What the client is told to wait when an UNAVAILABLE doesn't know better, in seconds. */
const RETRY_AFTER_SECONDS = 1;

/** The error that answers a call with a refusal. */
export function problemError(refusal: Refusal, requestId: string): ConnectError {
  const status = STATUS[errorCodes[refusal.code].grpc];
  const known = refusal.retryAfterSeconds ?? (status === Code.Unavailable ? RETRY_AFTER_SECONDS : undefined);
  const wait = known === undefined ? undefined : Math.max(1, Math.ceil(known));
  const metadata: Record<string, string> = wait === undefined ? {} : { 'retry-after': String(wait) };
  const value: MessageInitShape<typeof ProblemSchema> = {
    code: refusal.code,
    detail: refusal.detail,
    requestId,
    errors: [...(refusal.errors ?? [])],
    conflicts: refusal.conflicts?.map(toConflict) ?? [],
    ...(wait !== undefined && { retryAfterSeconds: wait }),
    ...toExtra(refusal.extra),
  };
  return new ConnectError(refusal.detail, status, metadata, [{ desc: ProblemSchema, value }]);
}

function toConflict(
  conflict: Conflict,
): NonNullable<MessageInitShape<typeof ProblemSchema>['conflicts']>[number] {
  return 'seat' in conflict
    ? { place: { case: 'seat', value: { id: conflict.seat, name: conflict.label ?? '' } } }
    : { place: { case: 'tier', value: { tierId: conflict.tierId, available: conflict.available } } };
}

/** The further members that refusals may have; see server/bookings/refusals.ts. */
interface Extra {
  readonly alternatives?: readonly { readonly seats: readonly { id: number; name: string }[] }[];
  readonly total?: number;
  readonly currency?: string;
  readonly opensAt?: Date | null;
  readonly closesAt?: Date | null;
  readonly version?: number;
}

function toExtra(extra: Extra = {}): MessageInitShape<typeof ProblemSchema> {
  const { alternatives, total, currency, opensAt, closesAt, version } = extra;
  return {
    ...(alternatives && { alternatives: alternatives.map(({ seats }) => ({ seats: [...seats] })) }),
    ...(total !== undefined && { total: toMoney(total, currency ?? '') }),
    ...(opensAt && { opensAt: timestampFromDate(opensAt) }),
    ...(closesAt && { closesAt: timestampFromDate(closesAt) }),
    ...(version !== undefined && { version }),
  };
}
