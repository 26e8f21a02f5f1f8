/** Between shows as the catalog knows them and as clients see them. */
import type {
  NewShow,
  NewTier,
  ShowCopy,
  ShowPatch,
  ShowSetup,
  Tier,
  TierChange,
} from '../../catalog/index.ts';
import type { NewShowBody, ShowAnswer, ShowCopyBody, ShowPatchBody } from './schemas.ts';

/** A show as clients see it. */
export function presentShow(show: ShowSetup): ShowAnswer {
  const self = `/api/v1/shows/${show.id}`;
  return {
    ...show,
    event: { ...show.event, artists: [...show.event.artists] },
    startsAt: show.startsAt.toISOString(),
    endsAt: show.endsAt.toISOString(),
    saleOpensAt: toText(show.saleOpensAt),
    saleClosesAt: toText(show.saleClosesAt),
    tiers: show.tiers.map(presentTier),
    links: {
      self,
      event: `/api/v1/events/${show.event.id}`,
      venue: `/api/v1/venues/${show.venue.id}`,
      ...(show.chartId !== null && { chart: `/api/v1/charts/${show.chartId}` }),
      availability: `${self}/availability`,
      seats: `${self}/seats`,
      live: `${self}/live`,
      holds: `${self}/holds`,
    },
  };
}

function presentTier(tier: Tier): ShowAnswer['tiers'][number] {
  return {
    ...tier,
    saleOpensAt: toText(tier.saleOpensAt),
    saleClosesAt: toText(tier.saleClosesAt),
  };
}

/** A new show as the catalog takes it. */
export function readNewShow(body: NewShowBody): NewShow {
  const tiers = body.tiers.map((tier): NewTier => ({ ...tier, ...readDates(tier) }));
  const { startsAt, endsAt } = body;
  return { ...body, ...readDates(body), startsAt: new Date(startsAt), endsAt: new Date(endsAt), tiers };
}

/** The change of a show as the catalog takes it. */
export function readShowPatch({ tiers, ...fields }: ShowPatchBody): ShowPatch {
  const patch = { ...fields, ...readDates(fields) };
  return tiers === undefined
    ? patch
    : { ...patch, tiers: tiers.map((tier): TierChange => ({ ...tier, ...readDates(tier) })) };
}

/** What of a copied show is another one's, as the catalog takes it. */
export const readShowCopy = (body: ShowCopyBody): ShowCopy => ({
  ...body,
  ...readDates(body),
  startsAt: new Date(body.startsAt),
});

type Timed = Readonly<Record<(typeof TIMES)[number], unknown>>;
const TIMES = ['startsAt', 'endsAt', 'saleOpensAt', 'saleClosesAt'] as const;

/** The times of a body that are given, as dates; null stays null. */
function readDates<Body extends Partial<Timed>>(
  body: Body,
): { [Name in keyof Body & keyof Timed]: Date | Extract<Body[Name], null> } {
  const given = TIMES.filter((name) => body[name] !== undefined);
  const dates = given.map((name) => [name, body[name] === null ? null : new Date(String(body[name]))]);
  return Object.fromEntries(dates);
}

const toText = (date: Date | null): string | null => date?.toISOString() ?? null;
