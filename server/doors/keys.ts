/** Knows API keys, which are sent as bearer tokens. */
import type { Organizers } from '../organizers/index.ts';
import { bearerOf, type Recognize } from './authenticate.ts';

export const keyRecognizer =
  ({ recognizeKey }: Pick<Organizers, 'recognizeKey'>): Recognize =>
  (presented) => {
    const token = bearerOf(presented);
    return token === undefined ? undefined : recognizeKey(token);
  };
