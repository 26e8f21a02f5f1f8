/** Events of the catalog as messages, and requests about them as the catalog takes them. */
import type { MessageInitShape } from '@bufbuild/protobuf';
import { type Timestamp, timestampDate } from '@bufbuild/protobuf/wkt';
import type { CatalogEvent, ShowSetup, Tier } from '../catalog/index.ts';
import {
  type EventSchema,
  EventSort,
  type ListEventsRequest,
  type ShowSchema,
  ShowStatus,
  TierKind,
  type TierSchema,
} from './generated/onsale/v1/event_pb.js';
import { toMoney, toTimestamp } from './present.ts';
import { defined } from './validate.ts';

const SHOW_STATUS: Readonly<Record<ShowSetup['status'], ShowStatus>> = {
  draft: ShowStatus.DRAFT,
  published: ShowStatus.PUBLISHED,
  paused: ShowStatus.PAUSED,
  canceled: ShowStatus.CANCELED,
};

const TIER_KIND: Readonly<Record<Tier['kind'], TierKind>> = {
  general: TierKind.GENERAL,
  reserved: TierKind.RESERVED,
};

const SORT_WORDS: Readonly<Record<number, string | undefined>> = {
  [EventSort.UNSPECIFIED]: undefined,
  [EventSort.DATE]: 'date',
  [EventSort.RELEVANCE]: 'relevance',
  [EventSort.PRICE]: 'price',
  [EventSort.TITLE]: 'title',
};

/** An event as a message. */
export function toEventMessage(event: CatalogEvent): MessageInitShape<typeof EventSchema> {
  const { id, slug, title, description, category, artists, version, shows } = event;
  return {
    ...{ id, slug, title, description, category, artists: [...artists], version, shows: shows.map(toShow) },
    ...(event.organizerId !== null && { organizerId: event.organizerId }),
  };
}

function toShow(show: ShowSetup): MessageInitShape<typeof ShowSchema> {
  const { id, name, venue, timeZone, currency, customerLimit } = show;
  return {
    id,
    name,
    venue: { ...venue },
    startsAt: toTimestamp(show.startsAt),
    endsAt: toTimestamp(show.endsAt),
    timeZone,
    status: SHOW_STATUS[show.status],
    currency,
    saleOpensAt: toTimestamp(show.saleOpensAt),
    saleClosesAt: toTimestamp(show.saleClosesAt),
    ...(customerLimit !== null && { customerLimit }),
    seated: show.chartId !== null,
    tiers: show.tiers.map((tier) => toTier(tier, currency)),
  };
}

function toTier(tier: Tier, currency: string): MessageInitShape<typeof TierSchema> {
  const { id, name, description, orderMin, orderMax, admits, capacity } = tier;
  return {
    id,
    name,
    kind: TIER_KIND[tier.kind],
    description,
    price: toMoney(tier.price, currency),
    orderMin,
    orderMax,
    admits,
    capacity,
    saleOpensAt: toTimestamp(tier.saleOpensAt),
    saleClosesAt: toTimestamp(tier.saleClosesAt),
  };
}

/** A search in the words of the HTTP query, still to be checked. */
export function toQuery(request: ListEventsRequest): object {
  const { q, artist, venue, city, category, available, drafts, limit, cursor } = request;
  const texts = { q, artist, venue, city, category };
  return defined({
    ...texts,
    from: toText(request.from),
    to: toText(request.to),
    minPrice: toNumber(request.minPrice),
    maxPrice: toNumber(request.maxPrice),
    available,
    drafts,
    // A number that we don't know is left for the check to refuse.
    sort: request.sort in SORT_WORDS ? SORT_WORDS[request.sort] : String(request.sort),
    limit,
    cursor,
  });
}

const toNumber = (value: bigint | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);

/** A time as text; one that is out of range becomes a text that no check lets pass. */
function toText(time: Timestamp | undefined): string | undefined {
  if (time === undefined) return undefined;
  const date = timestampDate(time);
  return Number.isNaN(date.getTime()) ? 'out of range' : date.toISOString();
}
