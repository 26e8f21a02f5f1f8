/** What commits ask to be done afterwards, as rows of the outbox carry it, and what each of it comes to. */
import type { AuditEffect, OutboxAudit } from '../audit/index.ts';
import type { NewBookingMessage } from '../messages/index.ts';

/** One effect of a commit. */
export type Effect =
  | { readonly type: 'refund'; readonly claimId: string; readonly number: number }
  | { readonly type: 'confirmed'; readonly claimIds: readonly string[] }
  | {
      readonly type: 'canceled';
      readonly claimId: string;
      /** Null means all that were left. */
      readonly tickets: readonly number[] | null;
      readonly reason: string | null;
    }
  /** Numbers of tickets, and the seats that each gave up and got. */
  | {
      readonly type: 'moved';
      readonly claimId: string;
      readonly tickets: readonly number[];
      readonly from: readonly number[];
      readonly to: readonly number[];
    }
  /** What a role did. */
  | ({ readonly type: 'audit' } & AuditEffect);

export const types: readonly Effect['type'][] = ['refund', 'confirmed', 'canceled', 'moved', 'audit'];

export interface OutboxRow {
  readonly show_id: number;
  readonly id: number;
  readonly effects: readonly Effect[];
}

export interface ClaimNamed {
  readonly showId: number;
  readonly claimId: string;
}

export interface BookingMail extends ClaimNamed {
  readonly kind: NewBookingMessage['kind'];
  readonly given: object | undefined;
  readonly dedupeKey: string;
}

export interface Work {
  /** Each claim once. */
  readonly refunds: readonly ClaimNamed[];
  readonly mails: readonly BookingMail[];
  readonly audits: readonly OutboxAudit[];
}

/** Everything that some rows ask for, together. */
export function collect(rows: readonly OutboxRow[]): Work {
  const refunds = new Map<string, ClaimNamed>();
  const mails: BookingMail[] = [];
  const audits: OutboxAudit[] = [];
  for (const { show_id: showId, id, effects } of rows) {
    for (const [index, effect] of effects.entries()) {
      if (effect.type === 'refund') refunds.set(effect.claimId, { showId, claimId: effect.claimId });
      if (effect.type === 'audit') audits.push({ ...effect, showId, outboxKey: `${showId} ${id} ${index}` });
    }
    mails.push(...mailsOf(showId, id, effects));
  }
  return { refunds: [...refunds.values()], mails, audits };
}

/** Once for each booking that was confirmed, each cancellation, each change of seats, and each refund that came by itself. */
function mailsOf(showId: number, rowId: number, effects: readonly Effect[]): BookingMail[] {
  const canceled = new Set(effects.flatMap((effect) => (effect.type === 'canceled' ? effect.claimId : [])));
  return effects.flatMap((effect, index): BookingMail[] => {
    if (effect.type === 'confirmed') {
      return effect.claimIds.map((claimId) => ({
        showId,
        claimId,
        kind: 'tickets',
        given: undefined,
        dedupeKey: `tickets ${claimId}`,
      }));
    }
    if (effect.type === 'audit') return [];
    const { claimId } = effect;
    if (effect.type === 'canceled') {
      const { tickets, reason } = effect;
      const given = { tickets, reason, refunds: refundsOf(claimId, effects) };
      return [
        { showId, claimId, kind: 'canceled', given, dedupeKey: `canceled ${showId} ${rowId} ${index}` },
      ];
    }
    if (effect.type === 'moved') {
      const given = { from: effect.from, to: effect.to };
      return [{ showId, claimId, kind: 'moved', given, dedupeKey: `moved ${showId} ${rowId} ${index}` }];
    }
    // Money that goes back with a cancellation is told with it.
    if (canceled.has(claimId)) return [];
    const given = { refunds: [effect.number] };
    return [{ showId, claimId, kind: 'refund', given, dedupeKey: `refund ${claimId} ${effect.number}` }];
  });
}

const refundsOf = (claimId: string, effects: readonly Effect[]): number[] =>
  effects.flatMap((effect) => (effect.type === 'refund' && effect.claimId === claimId ? effect.number : []));
