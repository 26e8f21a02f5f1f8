/**
 * The catalog: venues, charts, events, shows and their tiers. It knows what is for sale and on what terms, never who has
 * taken what. See createCatalog.
 */
export { type Catalog, createCatalog } from './catalog.ts';
export { type Chart, type ChartRow, type ChartSection, seatName } from './charts/chart.ts';
export { readCsvChart } from './charts/csv.ts';
export { ChartDocument } from './charts/document.ts';
export type { ChartDraft, Point, SeatDraft, SectionDraft } from './charts/draft.ts';
export type { DraftHead } from './charts/drafts.ts';
export {
  CHART_FORMATS,
  type ChartFile,
  type ChartFormat,
  readChartFile,
  writeChartFile,
} from './charts/formats.ts';
export { JsonChart, readJsonChart } from './charts/json.ts';
export { draftOf } from './charts/listing.ts';
export type { StoredChart } from './charts/store.ts';
export type { ShowCopy } from './duplicate.ts';
export type { EventFilters, EventPage, EventQuery, EventSort, FoundEvent } from './event-search.ts';
export type { CatalogEvent, EventPatch, NewEvent } from './events.ts';
export type { OwnEvent } from './own-events.ts';
export type { SeatSelection } from './seat-selection.ts';
export type { NewShow, ShowPatch } from './show-fields.ts';
export type { ShowSetup, ShowStatus, Tier, TierKind } from './show-setup.ts';
export { type IdOrSlug, readIdOrSlug } from './slug.ts';
export type { NewTier, TierChange } from './tier-plan.ts';
export type { NewVenue, Venue, VenuePatch } from './venue-fields.ts';
export type { ExpectedVersion } from './write.ts';
