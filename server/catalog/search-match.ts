/**
 * How words find events (`e`): by full text, the last word also as a beginning (people search while they type), or each
 * word by its likeness to a word of the event, so that typos are forgiven.
 */
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.ts';

/** Words that are looked at for typos; more are rarely a search. */
const WORDS_MAX = 8;

/** Least likeness of a word that may be a typo, 0 to 1. Two letters swapped in a word of eight come to 0.44. */
const LIKENESS_MIN = 0.4;

/** Says how much like another a word must be in this transaction, for textMatches. */
export async function forgiveTypos(transaction: Transaction<Database>): Promise<void> {
  // For the operator <%, which the trigram index serves; a function of likeness would read every event.
  await sql`select set_config('pg_trgm.word_similarity_threshold', ${String(LIKENESS_MIN)}, true)`.execute(
    transaction,
  );
}

/** Whether an event matches `q`. Needs forgiveTypos. */
export function textMatches(q: string): RawBuilder<unknown> {
  const words = plainWords(q);
  const byText = sql`e.search_vector @@ ${textQuery(q)}`;
  if (words === undefined) return byText;
  const byLikeness = words.map((word) => sql`onsale_fold(${word}) <% e.search_text`);
  return sql`(${byText} or (${sql.join(byLikeness, sql` and `)}))`;
}

/**
 * How well an event matches `q`, rounded so that it is the same on the next page: found by text before found by likeness,
 * in the title before elsewhere.
 */
export function relevanceOf(q: string): RawBuilder<unknown> {
  const folded = sql`onsale_fold(${q})`;
  return sql`round((
      (e.search_vector @@ ${textQuery(q)})::integer * 2
      + ts_rank(e.search_vector, ${textQuery(q)})
      + word_similarity(${folded}, onsale_fold(e.title))
      + word_similarity(${folded}, e.search_text))::numeric, 4)`;
}

/** The query in PostgreSQL's terms. The last word, when it stands for itself, also finds words that begin with it. */
function textQuery(q: string): RawBuilder<unknown> {
  const whole = sql`websearch_to_tsquery('simple', onsale_fold(${q}))`;
  const endsInWord = /[\p{L}\p{N}]$/u.test(q.trim()) && !/(^|\s)-\S+$/.test(q.trim());
  // A tsquery that ends in a word ends in its quote; `:*` makes it a prefix.
  return endsInWord ? sql`regexp_replace(${whole}::text, '''$', ''':*')::tsquery` : whole;
}

/** The words of a search without operators; undefined when it has some, which only full text understands. */
function plainWords(q: string): string[] | undefined {
  if (/["]|(^|\s)-|(^|\s)or(\s|$)/i.test(q)) return undefined;
  const words = q.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length <= WORDS_MAX ? words : undefined;
}
