/** What a storm is told on the command line. */
import { parseArgs } from 'node:util';

export interface StormOptions {
  readonly buyers: number;
  readonly nodes: number;
  /** Numbered seats on sale, of the stadium's 50,000. */
  readonly seats: number;
  /** Standing tickets, sold by quantity. */
  readonly general: number;
  /** Live feeds that may be open at a time. */
  readonly connected: number;
  /** Seconds in which the buyers arrive. */
  readonly arrive: number;
  /** How many times faster than people the buyers think. */
  readonly speed: number;
  /** Seconds from the opening after which nobody begins anything new. */
  readonly duration: number;
  readonly seed: number;
  /** Load processes. */
  readonly processes: number;
  readonly json: string | undefined;
  readonly html: string | undefined;
  /** Options for Node itself on the servers, such as --cpu-prof. */
  readonly nodeArgs: readonly string[];
}

export const USAGE = `npm run storm -- [options]

An on-sale: buyers come in a wave, watch the live feed, pick, conflict, hesitate, abandon, pay, lose connections and
come back. At the end every answer that they got is compared with the rows.

  --buyers N       people who come (10,000)
  --nodes N        servers (1)
  --seats N        numbered seats on sale, up to the stadium's 50,000 (as many as buyers)
  --general N      standing tickets (a tenth of the seats)
  --connected N    live feeds open at a time (as many as buyers, as far as files and nodes allow)
  --arrive S       seconds in which they come (one for 1,000, at least 5)
  --speed X        how many times faster than people they think (10)
  --duration S     seconds from the opening after which nobody begins anything new (600)
  --seed N         whose choices they make (1)
  --processes N    load processes (one for 10,000 connections, at least one for each 2 cores)
  --json FILE      writes the figures
  --html FILE      writes a report with plots
  --node-arg ARG   for Node on the servers, such as --node-arg=--cpu-prof; may be repeated
`;

const SEATS_MAX = 50_000;
/** What a process needs beside sockets: libraries, logs, the database. */
const FILES_RESERVED = 400;
/** Of a node's files, this share is left for requests. */
const REQUEST_SHARE = 0.1;

/** Reads the command line. Throws with a message for people. */
export function readOptions(args: readonly string[]): StormOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(NUMBERS.map((name) => [name, { type: 'string' as const }])),
      json: { type: 'string' },
      html: { type: 'string' },
      'node-arg': { type: 'string', multiple: true },
    },
  });
  const given = values as Partial<Record<string, string>>;
  const number = (name: (typeof NUMBERS)[number], otherwise: number, least = 1): number => {
    const text = given[name];
    const value = text === undefined ? otherwise : Number(text.replaceAll(/[,_]/g, ''));
    if (!Number.isFinite(value) || value < least) throw new Error(`--${name} takes a number from ${least}`);
    return value;
  };
  const buyers = number('buyers', 10_000);
  const nodes = number('nodes', 1);
  const seats = Math.min(SEATS_MAX, number('seats', Math.min(SEATS_MAX, buyers), 0));
  const connected = Math.min(number('connected', buyers), buyers, nodes * feedsOfNode());
  return {
    buyers,
    nodes,
    seats,
    general: number('general', Math.round(seats / 10), 0),
    connected,
    arrive: number('arrive', Math.max(5, buyers / 1_000), 0),
    speed: number('speed', 10, 0.01),
    duration: number('duration', 600),
    seed: number('seed', 1, 0),
    processes: number('processes', Math.max(buyers > 2_000 ? 2 : 1, Math.ceil(connected / 10_000))),
    json: given.json,
    html: given.html,
    nodeArgs: (values['node-arg'] as string[] | undefined) ?? [],
  };
}

const NUMBERS = [
  ...(['buyers', 'nodes', 'seats', 'general', 'connected', 'arrive'] as const),
  ...(['speed', 'duration', 'seed', 'processes'] as const),
];

/** Files that a process may have open: the hard limit, to which Node raises its own. */
export function filesMax(): number {
  const report = process.report.getReport() as unknown as {
    userLimits?: { open_files?: { hard: number | 'unlimited' } };
  };
  const hard = report.userLimits?.open_files?.hard ?? 'unlimited';
  return hard === 'unlimited' ? 1_000_000 : hard;
}

/** Live feeds that a node can have open. */
const feedsOfNode = (): number => Math.floor((filesMax() - FILES_RESERVED) * (1 - REQUEST_SHARE));

/** Request connections that each of the load processes may have to each node. */
export function poolSizeOf({ connected, nodes, processes }: StormOptions): number {
  const left = filesMax() - FILES_RESERVED - connected / nodes;
  return Math.max(4, Math.min(512, Math.floor((left * 0.8) / processes)));
}
