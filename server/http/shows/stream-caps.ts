/** How many live feeds may be open: a connection each, for as long as its reader likes. Each node counts its own. */
import { ok, type Result, refuse } from '../../lib/errors.ts';

export interface StreamCapsConfig {
  /** 0 is no cap, here and below. */
  readonly maxStreams: number;
  readonly maxStreamsPerIp: number;
}

export interface StreamCaps {
  /**
   * Counts a feed that opens. The function that is returned is to be called once, when it has ended. Refuses
   * `too_many_streams` to an address that has its share, `node_full` to everybody.
   */
  open(address: string): Result<() => void>;
}

/** Readers of a full node come back after this; another one may take them sooner. */
const RETRY_SECONDS = 10;

export function createStreamCaps({ maxStreams, maxStreamsPerIp }: StreamCapsConfig): StreamCaps {
  const byAddress = new Map<string, number>();
  let total = 0;
  return {
    open: (address) => {
      const own = byAddress.get(address) ?? 0;
      if (maxStreamsPerIp > 0 && own >= maxStreamsPerIp) {
        const detail = `One address may have ${maxStreamsPerIp} live feeds open.`;
        return refuse('too_many_streams', detail, { retryAfterSeconds: RETRY_SECONDS });
      }
      if (maxStreams > 0 && total >= maxStreams)
        return refuse('node_full', undefined, { retryAfterSeconds: RETRY_SECONDS });
      byAddress.set(address, own + 1);
      total += 1;
      return ok(() => {
        total -= 1;
        const left = (byAddress.get(address) ?? 1) - 1;
        if (left > 0) byAddress.set(address, left);
        else byAddress.delete(address);
      });
    },
  };
}
