/**
 * grpc.reflection.v1.ServerReflection: tells clients such as grpcurl the contract, from the descriptors that the generated
 * code carries.
 */
import {
  createRegistry,
  type DescFile,
  type DescService,
  type MessageInitShape,
  type Registry,
  toBinary,
} from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import { Code, type ServiceImpl } from '@connectrpc/connect';
import type {
  ServerReflection,
  ServerReflectionRequest,
  ServerReflectionResponseSchema,
} from './generated/grpc/reflection/v1/reflection_pb.js';

type Answer = NonNullable<MessageInitShape<typeof ServerReflectionResponseSchema>['messageResponse']>;
type Question = ServerReflectionRequest['messageRequest'];

/** Makes the service; it describes `services`, and should be one of them. */
export function createReflection(
  services: readonly DescService[],
  closing: AbortSignal,
): ServiceImpl<typeof ServerReflection> {
  const files = closureOf(services.map((service) => service.file));
  const byName = new Map(files.map((file) => [`${file.name}.proto`, file]));
  const registry = createRegistry(...files);
  const names = services
    .map(({ typeName }) => ({ name: typeName }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

  const answer = (question: Question): Answer => {
    switch (question.case) {
      case 'listServices':
        return { case: 'listServicesResponse', value: { service: names } };
      case 'fileByFilename':
        return describe(byName.get(question.value));
      case 'fileContainingSymbol':
        return describe(fileOfSymbol(registry, question.value));
      case 'fileContainingExtension':
        return describe(undefined);
      case 'allExtensionNumbersOfType':
        // The contract has no extensions.
        return { case: 'allExtensionNumbersResponse', value: { baseTypeName: question.value } };
      default:
        return problem(Code.InvalidArgument, 'The request asks nothing.');
    }
  };

  return {
    async *serverReflectionInfo(requests) {
      for await (const request of until(closing, requests)) {
        const { host } = request;
        yield { validHost: host, originalRequest: request, messageResponse: answer(request.messageRequest) };
      }
    },
  };
}

/** Files with all that they import, each once, imports first. */
function closureOf(files: readonly DescFile[], found = new Set<DescFile>()): DescFile[] {
  for (const file of files) {
    if (found.has(file)) continue;
    closureOf(file.dependencies, found);
    found.add(file);
  }
  return [...found];
}

function describe(file: DescFile | undefined): Answer {
  if (file === undefined) return problem(Code.NotFound, 'There is no such file or symbol.');
  const fileDescriptorProto = closureOf([file]).map(({ proto }) =>
    toBinary(FileDescriptorProtoSchema, proto),
  );
  return { case: 'fileDescriptorResponse', value: { fileDescriptorProto } };
}

/** A message, enum or service; or a field or method of one. */
function fileOfSymbol(registry: Registry, symbol: string): DescFile | undefined {
  const parent = symbol.slice(0, Math.max(0, symbol.lastIndexOf('.')));
  return (registry.get(symbol) ?? registry.get(parent))?.file;
}

const problem = (errorCode: Code, errorMessage: string): Answer => ({
  case: 'errorResponse',
  value: { errorCode, errorMessage },
});

/** Items until the signal: clients keep the stream open, and a server that closes doesn't wait for them. */
async function* until<Item>(signal: AbortSignal, items: AsyncIterable<Item>): AsyncIterable<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const ended = new Promise<IteratorResult<Item>>((resolve) => {
    const end = () => resolve({ done: true, value: undefined });
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  for (;;) {
    const next = await Promise.race([iterator.next(), ended]);
    if (next.done) return;
    yield next.value;
  }
}
