/** A gRPC server with the whole domain behind it, and a plain gRPC client of another library to call it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findTrailerError } from '@connectrpc/connect/protocol-grpc';
import {
  type Client,
  type ClientUnaryCall,
  credentials,
  loadPackageDefinition,
  Metadata,
  type ServiceError,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { afterAll } from 'vitest';
import type { OpenDatabase } from '../../server/database/index.ts';
import { ProblemSchema } from '../../server/grpc/generated/onsale/v1/common_pb.js';
import { createGrpcServer, type GrpcDeps } from '../../server/grpc/index.ts';
import { createTestDomain } from '../support/domain.ts';
import { type DoorConfig, doorDeps } from '../support/doors.ts';

export const fresh = () => ({ 'idempotency-key': randomUUID() as string });

const PROTO = join(import.meta.dirname, '../../proto');
const FILES = ['event', 'booking', 'common'].map((name) => join(PROTO, `onsale/v1/${name}.proto`));

/** The contract as clients in other languages would load it. */
const contract = loadPackageDefinition(
  loadSync(
    [
      ...FILES,
      join(PROTO, 'grpc/health/v1/health.proto'),
      join(PROTO, 'grpc/reflection/v1/reflection.proto'),
    ],
    {
      includeDirs: [PROTO],
      longs: Number,
      enums: String,
      arrays: true,
      oneofs: true,
    },
  ),
  // biome-ignore lint/suspicious/noExplicitAny: the library makes classes from the contract at run time
) as any;

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every form
type Message = any;

/** How a call ended. */
export interface Answer {
  readonly message: Message;
  /** Name of the status: OK or another. */
  readonly status: string;
  /** The status message, as the client reads it. */
  readonly detail: string;
  /** The refusal in full, where there is one. */
  readonly problem: Message;
  /** The metadata that came first, and with the status. */
  readonly header: Metadata;
  readonly trailer: Metadata;
}

export interface TestGrpcOptions extends Partial<Omit<GrpcDeps, 'config' | 'log'>> {
  readonly config?: Partial<DoorConfig>;
}

/** Starts a server on a free port; it is closed after the last test of the file, as are its clients. */
export async function startTestGrpc(database: OpenDatabase, { config, ...more }: TestGrpcOptions = {}) {
  const { lines, ...deps } = doorDeps(config);
  const domain = createTestDomain(database);
  const server = createGrpcServer({ ...domain, ...deps, ...more });
  const port = await server.listen(0, '127.0.0.1');
  const address = `127.0.0.1:${port}`;
  const clients = connect(address);
  afterAll(async () => {
    for (const client of Object.values(clients)) client.close();
    await server.close();
    await domain.close();
  });
  return { server, domain, port, address, lines, ...clients, ...methodsOf(clients) };
}

function connect(address: string) {
  const { onsale, grpc } = contract;
  const plain = credentials.createInsecure();
  return {
    events: new onsale.v1.EventService(address, plain) as Client,
    bookings: new onsale.v1.BookingService(address, plain) as Client,
    health: new grpc.health.v1.Health(address, plain) as Client,
    reflection: new grpc.reflection.v1.ServerReflection(address, plain) as Client,
  };
}

function methodsOf({ events, bookings, health }: ReturnType<typeof connect>) {
  return {
    event: (method: string, request: object, metadata = {}) => call(events, method, request, metadata),
    booking: (method: string, request: object, metadata = {}) => call(bookings, method, request, metadata),
    check: (service: string) => call(health, 'check', { service }),
  };
}

type Sent = Readonly<Record<string, string>>;

/** Makes one call, and settles however it ends. */
export function call(
  client: Client,
  method: string,
  request: object,
  metadata: Sent = {},
  options: { deadline?: Date } = {},
): Promise<Answer> {
  return settle((done) => (client as Message)[method](request, sendable(metadata), options, done));
}

/** Makes one call with the bytes of a message as they are. */
export function callRaw(client: Client, path: string, bytes: Buffer, metadata: Sent = {}): Promise<Answer> {
  const same = (value: Buffer) => value;
  return settle((done) => client.makeUnaryRequest(path, same, same, bytes, sendable(metadata), done));
}

function sendable(metadata: Sent): Metadata {
  const sent = new Metadata();
  for (const [name, value] of Object.entries(metadata)) sent.set(name, value);
  return sent;
}

type Done = (error: ServiceError | null, message?: Message) => void;

function settle(start: (done: Done) => ClientUnaryCall): Promise<Answer> {
  return new Promise((resolve) => {
    let header = new Metadata();
    const done: Done = (error, message) => {
      const trailer = error?.metadata ?? new Metadata();
      resolve({
        message,
        status: statusOf(error),
        detail: error?.details ?? '',
        problem: problemOf(error),
        header,
        trailer,
      });
    };
    start(done).on('metadata', (received: Metadata) => {
      header = received;
    });
  });
}

const NAMES = [
  ...['OK', 'CANCELLED', 'UNKNOWN', 'INVALID_ARGUMENT', 'DEADLINE_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS'],
  ...['PERMISSION_DENIED', 'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE'],
  ...['UNIMPLEMENTED', 'INTERNAL', 'UNAVAILABLE', 'DATA_LOSS', 'UNAUTHENTICATED'],
];

const statusOf = (error: ServiceError | null): string => NAMES[error?.code ?? 0] ?? '';

/** The details come as bytes in a trailer; Connect knows how to open them. */
function problemOf(error: ServiceError | null): Message {
  const bytes = error?.metadata.get('grpc-status-details-bin')[0];
  if (error === null || !(bytes instanceof Buffer)) return undefined;
  const trailer = new Headers({
    'grpc-status': String(error.code),
    'grpc-status-details-bin': bytes.toString('base64'),
  });
  return findTrailerError(trailer)?.findDetails(ProblemSchema)[0];
}
