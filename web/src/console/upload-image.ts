import type { Event } from '../api/client.ts';
import { ApiProblem, problemOf } from '../api/problem.ts';

/** Types that the API takes, for the file chooser. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
export const IMAGE_BYTES_MAX = 10 * 1024 * 1024;

/**
 * Sends a picture for an event, and tells how much of it has gone, from 0 to 1. Not by fetch: that doesn't say.
 * @throws ApiProblem
 */
export function uploadImage(
  eventId: number,
  file: File,
  etag: string,
  onProgress: (share: number) => void,
): Promise<Event> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/v1/events/${eventId}/image`);
    request.setRequestHeader('content-type', file.type);
    request.setRequestHeader('if-match', etag);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new ApiProblem({ status: 0, code: 'network' }));
    request.onload = () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as Event);
      else void problemOf(answerOf(request)).then(reject);
    };
    request.send(file);
  });
}

const answerOf = (request: XMLHttpRequest): Response =>
  new Response(request.responseText, {
    status: request.status,
    headers: { 'content-type': request.getResponseHeader('content-type') ?? 'application/problem+json' },
  });
