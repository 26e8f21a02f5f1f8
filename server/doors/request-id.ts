/** Request ids: they tie an answer, the log lines about it, and what a customer reports together. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is accepted from outside: enough for UUIDs and trace ids, and harmless in a log. */
const ACCEPTED = /^[\w.:-]{1,64}$/;

/**
 * Makes the function that names requests: by their X-Request-Id where it is sane, else by a prefix that differs
 * between processes and a count.
 */
export function requestIds(prefix = randomBytes(6).toString('base64url')): (raw: IncomingMessage) => string {
  let count = 0;
  return (raw) => {
    const given = raw.headers['x-request-id'];
    if (typeof given === 'string' && ACCEPTED.test(given)) return given;
    count += 1;
    return `${prefix}-${count.toString(36)}`;
  };
}
