/** Pictures in the database: inserted once under the digest of their content, and never changed. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { EncodedImage } from './encode.ts';

/** Keeps a picture; one that is there already stays. */
export async function storeImage(transaction: Transaction<Database>, image: EncodedImage): Promise<void> {
  const rows = image.sizes.map(({ width, height, content }) => ({
    hash: image.hash,
    width,
    height,
    content,
  }));
  await transaction
    .insertInto('images')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Drops a picture that no event shows any more. */
export async function dropUnusedImage(transaction: Transaction<Database>, hash: string): Promise<void> {
  await sql`
    delete from images i
    where i.hash = ${hash} and not exists (select from events e where e.image ->> 'hash' = ${hash})`.execute(
    transaction,
  );
}

/** Reads one width of a picture; undefined when there is none. */
export async function readImage(
  database: Kysely<Database>,
  hash: string,
  width: number,
): Promise<Buffer | undefined> {
  const row = await database
    .selectFrom('images')
    .select('content')
    .where('hash', '=', hash)
    .where('width', '=', width)
    .executeTakeFirst();
  return row?.content;
}
