/** The way into the gRPC door, for the composition root and the tests. The contract is in proto/, described in docs/grpc.md. */
export type { DoorDeps, GrpcConfig } from './door.ts';
export { createGrpcServer, type GrpcDeps, type GrpcServer } from './server.ts';
export { connectRoutes } from './web.ts';
