/** A scan as those at the door see it. */

import type { ScanOutcome } from '../database/tables.ts';
import { ticketId } from '../lib/ids.ts';
import { type Context, type Door, seatOf, tierOf } from './context.ts';
import type { ScanRow } from './scan-rows.ts';

/** When and where a ticket was used first. */
export interface UseView {
  readonly at: Date;
  readonly device: string;
  readonly by: string;
}

export interface ScanView {
  readonly id: string;
  readonly outcome: ScanOutcome;
  /** Null where the code names no ticket of this show. */
  readonly ticketId: string | null;
  readonly tierId: number | null;
  readonly tierName: string;
  readonly seat?: { readonly id: number; readonly name: string };
  /** Of the holder; empty where there is no ticket. */
  readonly name: string;
  /** People that the ticket lets in, those that are in, and those that this scan let in. */
  readonly admits: number;
  readonly peopleIn: number;
  readonly people: number;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly device: string;
  readonly by: string;
  /** What the device told by itself while it was offline. */
  readonly offline: 'admitted' | 'turned_away' | null;
  readonly conflict: boolean;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  readonly first: UseView | null;
  readonly otherShow: { readonly id: number; readonly title: string; readonly startsAt: Date } | null;
}

/** Makes views of scans of one show; looks up the other shows that codes were for. */
export async function toScanViews(
  context: Context,
  door: Door,
  rows: readonly ScanRow[],
): Promise<ScanView[]> {
  return Promise.all(rows.map(async (row) => toScan(row, door, await otherShowOf(context, row))));
}

async function otherShowOf({ setupOf }: Context, row: ScanRow): Promise<ScanView['otherShow']> {
  const setup = row.other_show_id === null ? undefined : await setupOf(row.other_show_id);
  return setup === undefined ? null : { id: setup.id, title: setup.event.title, startsAt: setup.startsAt };
}

function toScan(row: ScanRow, door: Door, otherShow: ScanView['otherShow']): ScanView {
  const tier = row.tier === null ? undefined : tierOf(row.tier, door);
  return {
    id: row.id,
    outcome: row.outcome,
    ticketId: row.claim_id === null || row.number === null ? null : ticketId(row.claim_id, row.number),
    tierId: row.tier,
    tierName: tier?.name ?? '',
    ...(row.seat !== null && { seat: seatOf(row.seat, door) }),
    name: row.name ?? '',
    admits: tier?.admits ?? 1,
    peopleIn: row.people_in ?? 0,
    people: row.people,
    at: row.at,
    recordedAt: row.recorded_at,
    device: row.device,
    by: row.by_name,
    offline: row.told,
    conflict: row.conflict,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
    first: firstUseOf(row),
    otherShow,
  };
}

const firstUseOf = ({ first_at: at, first_device: device, first_by: by }: ScanRow): UseView | null =>
  at === null ? null : { at, device: device ?? '', by: by ?? '' };
