/** What `--html` writes: the course of the sale as plots, then the figures, then what was compared. */
import type { Circumstances } from '../../report/circumstances.ts';
import { type Card, card, facts, page, table, tiles } from '../../report/page.ts';
import type { Tone } from '../../report/svg.ts';
import { type Figures, isTrue } from '../figures.ts';
import type { Moment, Timeline } from '../timeline.ts';
import { type TimeChart, timeChart } from './time-chart.ts';

const TARGET_MS = 500;
/** More points than a screen has dots say nothing. */
const MOMENTS_MAX = 400;
const REFUSALS_SHOWN = 5;
const REFUSAL_TONES: readonly Tone[] = ['ours', 'database', 'ceiling', 'other', 'ours-light'];

const count = (value: number): string => Math.round(value).toLocaleString('en-US');
const ms = (value: number): string => `${value < 10 ? value : count(value)} ms`;

export function stormReport(figures: Figures, timeline: Timeline, about: Circumstances): string {
  const { options } = figures;
  const body = [
    tiles(headline(figures)),
    ...plots(thin(timeline.moments), timeline, figures).map(plotCard),
    card({ title: 'Answers in time', text: ANSWERED, content: latencyTable(figures) }),
    card({ title: 'What buyers heard', text: HEARD, content: answerTable(figures) }),
    card({ title: 'Compared at the end', text: COMPARED, content: facts(compared(figures)) }),
    card({ title: 'How it was measured', content: facts(circumstances(figures, about)) }),
  ];
  const nodes = `${options.nodes} ${options.nodes === 1 ? 'node' : 'nodes'}`;
  return page(
    isTrue(figures) ? 'A storm, and nobody was told a lie' : 'A storm, with DIFFERENCES',
    `${count(options.buyers)} buyers want ${count(figures.capacity)} places; ${nodes}, ${about.at.toISOString().slice(0, 10)}`,
    body.join(''),
  );
}

const ANSWERED =
  'From the moment a buyer wants to send a write, also while it waits for a connection, to the whole answer. In milliseconds.';
const HEARD =
  'Answers by kind of request. Lost: the buyer pulled the plug, and asked again with the same key.';
const COMPARED =
  'Every answer that a buyer got, with the rows; every open live feed, folded by its reader, with the seats and the stock.';

function headline({
  sold,
  capacity,
  soldOutAfter,
  connected,
  writesWhenFull,
  differences,
  invariants,
  options,
}: Figures) {
  const lies = Object.values(differences).reduce((sum, each) => sum + each, 0);
  return [
    {
      value: `${count(sold)} of ${count(capacity)}`,
      label: soldOutAfter === null ? 'places sold' : `places sold, all in ${soldOutAfter} s`,
      isBad: soldOutAfter === null,
    },
    { value: count(connected.median), label: 'buyers connected, in the middle of the sale' },
    {
      value: ms(writesWhenFull.p95),
      label: '95 % of all writes with a full house took at most',
      isBad: writesWhenFull.p95 > TARGET_MS,
    },
    { value: count(options.buyers), label: 'buyers came' },
    { value: count(lies), label: 'differences between what buyers were told and the rows', isBad: lies > 0 },
    { value: invariants === 'held' ? 'held' : 'broken', label: 'invariants', isBad: invariants !== 'held' },
  ];
}

/** Evenly fewer moments. */
function thin(moments: readonly Moment[]): Moment[] {
  const step = Math.max(1, Math.ceil(moments.length / MOMENTS_MAX));
  return moments.filter((_, index) => index % step === 0);
}

type Plot = Omit<TimeChart, 'times' | 'events'> & { readonly text?: string };

function plots(moments: readonly Moment[], { openedAt = 0, soldOutAt }: Timeline, figures: Figures) {
  const of = (get: (moment: Moment) => number | undefined) => moments.map(get);
  const positive = (get: (moment: Moment) => number) => of((moment) => get(moment) || undefined);
  const list: Plot[] = [
    {
      title: 'Places',
      isStacked: true,
      series: [
        { name: 'sold', tone: 'ours', values: of(({ stock }) => stock.sold) },
        { name: 'held or being paid', tone: 'ours-light', values: of(({ stock }) => stock.held) },
        {
          name: 'free',
          tone: 'generator',
          values: of(({ stock }) => stock.capacity - stock.held - stock.sold),
        },
      ],
    },
    {
      title: 'Buyers',
      text: 'Connected: with a live feed of their own. Outside: waiting until there is room for one more feed.',
      series: [
        { name: 'connected', tone: 'ours', values: of(({ connected }) => connected) },
        { name: 'outside', tone: 'other', values: of(({ moods }) => moods.outside) },
        { name: 'with tickets', tone: 'ceiling', values: of(({ moods }) => moods.bought) },
        { name: 'holding', tone: 'database', values: of(({ moods }) => moods.holding) },
      ],
    },
    {
      title: 'Requests per second',
      series: [
        { name: 'all', tone: 'other', values: of(({ requests }) => requests) },
        { name: 'writes', tone: 'ours', values: of(({ writes }) => writes) },
        { name: 'bookings', tone: 'ceiling', values: of(({ bookings }) => bookings) },
      ],
    },
    {
      title: 'Time to the answer of a write',
      text: 'Of all writes of each half second; logarithmic.',
      isLogarithmic: true,
      unit: ' ms',
      limit: { value: TARGET_MS, label: `${TARGET_MS} ms` },
      series: [
        { name: 'p99', tone: 'other-light', values: positive(({ latency }) => latency.p99) },
        { name: 'p95', tone: 'ours', values: positive(({ latency }) => latency.p95) },
        { name: 'p50', tone: 'database', values: positive(({ latency }) => latency.p50) },
      ],
    },
    {
      title: 'Refusals per second, by reason',
      series: reasonsOf(moments).map((reason, index) => ({
        name: reason,
        tone: REFUSAL_TONES[index] ?? 'generator',
        values: of(({ refusals }) => refusals[reason] ?? 0),
      })),
    },
    {
      title: 'Until the live feed tells of it',
      text: 'From the answer of a write until the same buyer’s own feed shows the seat as taken; logarithmic.',
      isLogarithmic: true,
      unit: ' ms',
      series: [
        { name: 'p95', tone: 'ours', values: positive(({ feedDelay }) => feedDelay.p95) },
        { name: 'p50', tone: 'database', values: positive(({ feedDelay }) => feedDelay.p50) },
      ],
    },
  ];
  const events = [
    { at: openedAt, label: 'the sale opens' },
    ...(soldOutAt === undefined
      ? []
      : [{ at: soldOutAt, label: `sold out, after ${figures.soldOutAfter} s` }]),
  ];
  return list.map((plot) => ({ ...plot, times: moments.map(({ at }) => at), events }));
}

/** The commonest reasons of the whole sale. */
function reasonsOf(moments: readonly Moment[]): string[] {
  const sums = new Map<string, number>();
  for (const { refusals } of moments) {
    for (const [reason, rate] of Object.entries(refusals)) sums.set(reason, (sums.get(reason) ?? 0) + rate);
  }
  const sorted = [...sums].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, REFUSALS_SHOWN).map(([reason]) => reason);
}

function plotCard({ text, ...chart }: TimeChart & { readonly text?: string }): string {
  const parts: Card = {
    title: chart.title,
    legend: chart.series.map(({ name, tone }) => [tone, name] as const),
    content: timeChart(chart),
  };
  return card(text === undefined ? parts : { ...parts, text });
}

function latencyTable({ writes, writesWhenFull, feed }: Figures): string {
  const rows = [
    ...Object.entries(writes),
    ['all writes, full house', writesWhenFull] as const,
    ['first map of the feed', feed.open] as const,
    ['own change in the feed', feed.delay] as const,
  ];
  return table(
    ['', 'count', 'p50', 'p95', 'p99', 'longest'],
    rows.map(([name, { count: total, p50, p95, p99, max }]) => [
      name,
      count(total),
      ...[p50, p95, p99, max].map(String),
    ]),
  );
}

const answerTable = ({ answers }: Figures): string =>
  table(
    ['answer', 'count'],
    Object.entries(answers).map(([name, each]) => [name, count(each)]),
  );

function compared({ ledger, rows, watchersCompared, differences, invariants, feed }: Figures) {
  const lies = Object.entries(differences).map(([kind, each]) => `${count(each)} × ${kind}`);
  return [
    [
      'known by buyers',
      `${count(ledger.claims)} holds and bookings, ${count(ledger.attempts)} idempotency keys`,
    ],
    ['never heard', `${count(ledger.unknown)} answers, each resolved by asking again with the same key`],
    [
      'in the rows',
      `${count(rows.claims)} claims, ${count(rows.bookings)} bookings, ${count(rows.tickets)} tickets`,
    ],
    [
      'live feeds',
      `${count(watchersCompared)} open at the end, all compared; ${count(feed.lost)} lost on the way`,
    ],
    ['differences', lies.length === 0 ? 'none' : lies.join(', ')],
    ['invariants', invariants === 'held' ? 'all held' : invariants.join(', ')],
  ] as const;
}

function circumstances({ effort, options }: Figures, about: Circumstances) {
  const { nodes, database, load, others, available } = effort.processors;
  return [
    ['command', about.command],
    ['when', about.at.toISOString()],
    ['machine', about.machine],
    ['versions', about.commit === undefined ? about.versions : `${about.versions}, commit ${about.commit}`],
    [
      'processors',
      `nodes ${nodes}, PostgreSQL ${database}, buyers ${load}, others ${others}, of ${available}`,
    ],
    [
      'batches',
      `${count(effort.batches)}, of ${effort.batchSize} requests and ${effort.batchMs} ms on average`,
    ],
    [
      'buyers',
      `${options.speed} times as fast as people, from ${options.processes} processes, seed ${options.seed}`,
    ],
  ] as const;
}
