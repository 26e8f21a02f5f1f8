/** The picture of an event. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { By } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import type { EventImage } from '../../database/tables.ts';
import { type Result, refuse } from '../../lib/errors.ts';
import { type CatalogEvent, getEvent, recordEvent } from '../events.ts';
import { lockNamed } from '../slug.ts';
import { decide, type ExpectedVersion, staleVersion } from '../write.ts';
import { encodeImage } from './encode.ts';
import { dropUnusedImage, storeImage } from './store.ts';

/**
 * Gives an event a picture in place of the one it had. Refuses `event_not_found`, `version_stale`, `image_invalid`.
 * @param bytes a JPEG, PNG, WebP or AVIF file
 */
export async function setEventImage(
  database: Kysely<Database>,
  eventId: number,
  bytes: Buffer,
  expected: ExpectedVersion,
  by: By,
): Promise<Result<CatalogEvent>> {
  const encoded = await encodeImage(bytes);
  if (!encoded.ok) return encoded;
  const { hash, sizes } = encoded.value;
  const image = { hash, sizes: sizes.map(({ width, height }) => [width, height] as const) };
  return change(database, eventId, expected, by, image, (transaction) =>
    storeImage(transaction, encoded.value),
  );
}

/** Takes the picture of an event away. Refuses `event_not_found`, `version_stale`. */
export const removeEventImage = (
  database: Kysely<Database>,
  eventId: number,
  expected: ExpectedVersion,
  by: By,
): Promise<Result<CatalogEvent>> => change(database, eventId, expected, by, null, async () => {});

function change(
  database: Kysely<Database>,
  eventId: number,
  expected: ExpectedVersion,
  by: By,
  image: EventImage | null,
  prepare: (transaction: Transaction<Database>) => Promise<void>,
): Promise<Result<CatalogEvent>> {
  return decide(database, async (transaction) => {
    const current = await lockNamed(transaction, 'events', eventId);
    if (current === undefined) return refuse('event_not_found');
    const stale = staleVersion(current.version, expected);
    if (stale !== undefined) return stale;
    const before = await getEvent(transaction, eventId, { drafts: true });
    await prepare(transaction);
    await transaction
      .updateTable('events')
      .set({
        image: image && JSON.stringify(image),
        version: current.version + 1,
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', eventId)
      .execute();
    const after = await getEvent(transaction, eventId, { drafts: true });
    if (!before.ok || !after.ok) return after;
    const gone = before.value.image?.hash;
    if (gone !== undefined) await dropUnusedImage(transaction, gone);
    await recordEvent(transaction, by, 'event.changed', before.value, after.value);
    return after;
  });
}
