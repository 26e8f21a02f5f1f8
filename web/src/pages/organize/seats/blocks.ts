/** Blocks of a show as this page reads and changes them. */
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, body, type Schemas } from '../../../api/client.ts';

export type Block = Schemas['Block'];

/** Somebody else may work on the same show. */
const PERIOD_MS = 5_000;
const PAGE = 100;
/** Far more than anybody makes. */
const PAGES_MAX = 20;

export const blocksQuery = (showId: number) =>
  queryOptions({
    queryKey: ['console', 'blocks', showId],
    queryFn: ({ signal }) => readAll(showId, signal),
    refetchInterval: PERIOD_MS,
  });

/** All of them: the map shows every seat that is blocked. */
async function readAll(showId: number, signal: AbortSignal): Promise<Block[]> {
  const blocks: Block[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const query: { limit: number; cursor?: string } = { limit: PAGE, ...(cursor !== null && { cursor }) };
    const answer: Schemas['BlockPage'] = await body(
      api.GET('/api/v1/shows/{id}/blocks', { params: { path: { id: showId }, query }, signal }),
    );
    blocks.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return blocks;
}

/** What can be done with blocks; the list is read again afterwards, also where it was refused. */
export function useBlockActions(showId: number) {
  const client = useQueryClient();
  return useMemo(() => {
    const then = async <Value>(work: Promise<Value>): Promise<Value> => {
      try {
        return await work;
      } finally {
        await client.invalidateQueries({ queryKey: blocksQuery(showId).queryKey });
      }
    };
    return {
      create: (block: Schemas['NewBlock']) =>
        then(body(api.POST('/api/v1/shows/{id}/blocks', { params: { path: { id: showId } }, body: block }))),
      change: (id: string, change: Schemas['BlockChange']) =>
        then(body(api.PATCH('/api/v1/blocks/{id}', { params: { path: { id } }, body: change }))),
      release: (id: string) =>
        then(api.DELETE('/api/v1/blocks/{id}', { params: { path: { id } } }).then(() => undefined)),
      sell: (id: string, sale: Schemas['BlockSale'], key: string) =>
        then(
          body(
            api.POST('/api/v1/blocks/{id}/bookings', {
              params: { path: { id }, header: { 'Idempotency-Key': key } },
              body: sale,
            }),
          ),
        ),
    };
  }, [client, showId]);
}

export type BlockActions = ReturnType<typeof useBlockActions>;

export const seatsOf = ({ lines }: Block): number[] => lines.flatMap(({ seat }) => (seat ? [seat.id] : []));

/** Quantities of general tiers in a block, by tier. */
export function quantitiesOf({ lines }: Block): ReadonlyMap<number, number> {
  const quantities = new Map<number, number>();
  for (const { tierId, seat, quantity } of lines) {
    if (seat === undefined) quantities.set(tierId, (quantities.get(tierId) ?? 0) + quantity);
  }
  return quantities;
}

/** Such as "Stalls, row A, seats 1, 2 and 3 more; 4 × Floor". */
export function contentOf(block: Block): string {
  const seats = block.lines.flatMap(({ seat }) => (seat ? [seat.name] : []));
  const shown = seats.slice(0, SEATS_NAMED);
  const more = seats.length > shown.length ? [`and ${seats.length - shown.length} more seats`] : [];
  const general = block.lines
    .filter(({ seat }) => !seat)
    .map((line) => `${line.quantity} × ${line.tierName}`);
  return [...shown, ...more, ...general].join('; ');
}

const SEATS_NAMED = 3;

export const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
