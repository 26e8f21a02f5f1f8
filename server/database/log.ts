/** What this module writes to. A pino logger fits. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Writes nowhere, for callers that have no log. */
export const silentLog: Log = { info: () => {}, warn: () => {} };
