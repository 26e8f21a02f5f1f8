/** What organizers change. Plain functions; they throw an ApiProblem where the API says no. */

import { api, body, type Schemas } from '../api/client.ts';
import type { FileFormat } from '../charteditor/data/drafts.ts';

const versioned = (id: number, etag: string) => ({
  params: { path: { id }, header: { 'if-match': etag } },
});
const named = (id: number, etag: string) => ({
  params: { path: { id: String(id) }, header: { 'if-match': etag } },
});

export const createEvent = (event: Schemas['NewEvent']) => body(api.POST('/api/v1/events', { body: event }));

export const patchEvent = (id: number, change: Schemas['EventPatch'], etag: string) =>
  body(api.PATCH('/api/v1/events/{id}', { ...named(id, etag), body: change }));

export const deleteEvent = async (id: number, etag: string): Promise<void> => {
  await api.DELETE('/api/v1/events/{id}', named(id, etag));
};

export const removeImage = (id: number, etag: string) =>
  body(api.DELETE('/api/v1/events/{id}/image', named(id, etag)));

export const createShow = (eventId: number, show: Schemas['NewShow']) =>
  body(api.POST('/api/v1/events/{id}/shows', { params: { path: { id: String(eventId) } }, body: show }));

export const patchShow = (id: number, change: Schemas['ShowPatch'], etag: string) =>
  body(api.PATCH('/api/v1/shows/{id}', { ...versioned(id, etag), body: change }));

export const duplicateShow = (id: number, copy: Schemas['ShowCopy']) =>
  body(api.POST('/api/v1/shows/{id}/duplicate', { params: { path: { id } }, body: copy }));

export const deleteShow = async (id: number, etag: string): Promise<void> => {
  await api.DELETE('/api/v1/shows/{id}', versioned(id, etag));
};

export const createVenue = (venue: Schemas['NewVenue']) => body(api.POST('/api/v1/venues', { body: venue }));

export const patchVenue = (id: number, change: Schemas['VenuePatch'], etag: string) =>
  body(api.PATCH('/api/v1/venues/{id}', { ...named(id, etag), body: change }));

/** Sends a chart as it came in a file. */
export const importChart = (venueId: number, format: FileFormat, text: string) =>
  body(
    api.POST('/api/v1/venues/{id}/charts/import', {
      params: { path: { id: String(venueId) }, query: { format } },
      headers: { 'content-type': format === 'csv' ? 'text/csv' : 'application/json' },
      body: text as never,
      bodySerializer: (file: unknown) => file as string,
    }),
  );

/** Ends a show for good, with refunds for everybody. */
export const cancelShow = (id: number, reason: string, etag: string) =>
  body(api.POST('/api/v1/shows/{id}/cancel', { ...versioned(id, etag), body: { reason } }));

/** The version of something as `If-Match` takes it. */
export const etagOf = ({ version }: { readonly version: number }): string => `"${version}"`;
