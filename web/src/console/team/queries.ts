/** What the pages of team, keys and audit log read and change. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client.ts';

export type Member = Schemas['Member'];
export type Invitation = Schemas['Invitation'];
export type ApiKey = Schemas['ApiKey'];
export type AuditEntry = Schemas['AuditEntry'];
export type MemberRole = Member['roles'][number];
export type Scope = ApiKey['scopes'][number];

const of = (id: number) => ({ params: { path: { id } } });

export const membersQuery = (id: number) =>
  queryOptions({
    queryKey: ['console', 'members', id],
    queryFn: async ({ signal }) =>
      (await body(api.GET('/api/v1/organizers/{id}/members', { ...of(id), signal }))).items,
  });

export const invitationsQuery = (id: number) =>
  queryOptions({
    queryKey: ['console', 'invitations', id],
    queryFn: async ({ signal }) =>
      (await body(api.GET('/api/v1/organizers/{id}/invitations', { ...of(id), signal }))).items,
  });

export const keysQuery = (id: number) =>
  queryOptions({
    queryKey: ['console', 'keys', id],
    queryFn: async ({ signal }) =>
      (await body(api.GET('/api/v1/organizers/{id}/keys', { ...of(id), signal }))).items,
  });

export const invite = (id: number, invitation: Schemas['NewInvitation']) =>
  body(api.POST('/api/v1/organizers/{id}/invitations', { ...of(id), body: invitation }));

export const revokeInvitation = (id: number, invitationId: number) =>
  api.DELETE('/api/v1/organizers/{id}/invitations/{invitationId}', {
    params: { path: { id, invitationId } },
  });

export const changeRoles = (id: number, accountId: string, roles: readonly MemberRole[]) =>
  body(
    api.PATCH('/api/v1/organizers/{id}/members/{accountId}', {
      params: { path: { id, accountId } },
      body: { roles: [...roles] },
    }),
  );

export const removeMember = (id: number, accountId: string) =>
  api.DELETE('/api/v1/organizers/{id}/members/{accountId}', { params: { path: { id, accountId } } });

export const createKey = (id: number, key: Schemas['NewApiKey']) =>
  body(api.POST('/api/v1/organizers/{id}/keys', { ...of(id), body: key }));

export const rotateKey = (id: number, keyId: number, overlapHours: number) =>
  body(
    api.POST('/api/v1/organizers/{id}/keys/{keyId}/rotate', {
      params: { path: { id, keyId } },
      body: { overlapHours },
    }),
  );

export const deleteKey = (id: number, keyId: number) =>
  api.DELETE('/api/v1/organizers/{id}/keys/{keyId}', { params: { path: { id, keyId } } });

/** What to look for in the audit log; empty fields don't count. */
export interface AuditFilter {
  readonly q: string;
  readonly actor: string;
  readonly action: string;
  /** Days, as a date field has them. */
  readonly from: string;
  readonly to: string;
}

/** The filter as the API takes it. A day is meant as a whole, by the clock of whoever looks. */
export function auditParameters({ q, actor, action, from, to }: AuditFilter): Record<string, string> {
  const all = { q, actor, action, from: startOf(from, 0), to: startOf(to, 1) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function startOf(day: string, daysLater: number): string {
  if (day === '') return '';
  const start = new Date(`${day}T00:00:00`);
  start.setDate(start.getDate() + daysLater);
  return start.toISOString();
}

const PAGE = 50;

/** The log of an organizer, or of everybody. */
export const auditQuery = (id: number | null, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['console', 'audit', id, filter],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      const query = { limit: PAGE, ...auditParameters(filter), ...cursor };
      return id === null
        ? body(api.GET('/api/v1/audit', { params: { query }, signal }))
        : body(api.GET('/api/v1/organizers/{id}/audit', { params: { path: { id }, query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** Where the same can be downloaded. */
export const auditExportLink = (id: number | null, filter: AuditFilter, format: 'csv' | 'json'): string => {
  const path = id === null ? '/api/v1/audit/export' : `/api/v1/organizers/${id}/audit/export`;
  return `${path}?${new URLSearchParams({ ...auditParameters(filter), format })}`;
};
