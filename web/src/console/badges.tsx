import type { Schemas } from '../api/client.ts';
import { Badge, type Tone } from '../components/badge.tsx';
import { saleOf } from '../lib/sale.ts';

type ShowState = Pick<Schemas['Show'], 'status' | 'endsAt' | 'saleOpensAt' | 'saleClosesAt'>;

/** How a show stands, in two words. */
export function ShowBadge({ show }: { show: ShowState }) {
  const { tone, text } = standingOf(show, Date.now());
  return <Badge tone={tone}>{text}</Badge>;
}

/** The words for how a show stands at an instant. */
export function standingOf(show: ShowState, nowMs: number): { readonly tone: Tone; readonly text: string } {
  if (show.status === 'draft') return { tone: 'neutral', text: 'Draft' };
  if (show.status === 'canceled') return { tone: 'bad', text: 'Canceled' };
  if (Date.parse(show.endsAt) <= nowMs) return { tone: 'neutral', text: 'Over' };
  if (show.status === 'paused') return { tone: 'warn', text: 'Paused' };
  const sale = saleOf(show, nowMs).state;
  if (sale === 'upcoming') return { tone: 'info', text: 'Opens soon' };
  return sale === 'open' ? { tone: 'good', text: 'On sale' } : { tone: 'neutral', text: 'Sale closed' };
}
