import { describe, expect, it } from 'vitest';
import { createMemory } from './camera.ts';
import { type DoorFacts, type ListedTicket, TicketList } from './door-list.ts';
import { readSignedCode, verifySignedCode } from './signed-code.ts';
import { digestOf, readTypedCode } from './typed-code.ts';

/** Made by the server; server/tickets/keys.test.ts pins the same. */
const VECTOR = {
  key: { id: 2, algorithm: 'Ed25519', key: 'YySLPUbMWplEWqb85H2qulhY-NEIlHiMXshdULum4HM' },
  code: 'OT1.AgGXo_BbHIAAgAAQobLD1AECAdP4Ag.PEEiioS96AJ2yKocKyPXSqWorzk_DnL9mxrbV9hWpvx0YT7at2vQWml_t7jGbiG5ZqhzLWrRsOMNf5MD_rCHBQ',
} as const;

const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Ids of tickets of show 4, and of show 5. */
const idOf = (number: number, show = 4) =>
  `0197a3f0-5b1c-8000-8000-${(show * 4).toString(16).padStart(2, '0')}a1b2c3d4${number.toString(16).padStart(2, '0')}`;

async function sign(id: string): Promise<string> {
  const bytes = id.replaceAll('-', '').match(/../g) ?? [];
  const payload = Uint8Array.from([7, ...bytes.map((byte) => Number.parseInt(byte, 16)), 1, 1]);
  const signed = `OT1.${base64url(payload)}`;
  const signature = await crypto.subtle.sign('Ed25519', keys.privateKey, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

const facts: DoorFacts = {
  show: {
    id: 4,
    title: 'Night',
    name: '',
    venue: 'Hall',
    startsAt: '2030-01-01T20:00:00.000Z',
    endsAt: '2030-01-01T23:00:00.000Z',
    timeZone: 'UTC',
    status: 'published',
  },
  keys: [{ id: 7, algorithm: 'Ed25519', key: base64url(raw) }],
  tiers: [{ id: 1, name: 'Floor', admits: 1 }],
  version: '1.0',
  listedAt: '2030-01-01T18:00:00.000Z',
};
const code = '4-K7PX2M-01-9Q4T2VB';
const used = { people: 1, at: '2030-01-01T19:00:00.000Z', device: 'North' };

async function listOf(
  more: Partial<DoorFacts> = {},
  ticket: Partial<ListedTicket> = {},
): Promise<TicketList> {
  const listed = { id: idOf(1), code: (await digestOf(code)) ?? '', tier: 1, name: 'Ada', ...ticket };
  return new TicketList({ ...facts, ...more }, [listed]);
}

const attempt = (text: string, people = 1) => ({
  id: 'scan',
  code: text,
  people,
  device: 'South',
  at: '2030-01-01T19:30:00.000Z',
});

describe('a device by itself', () => {
  it('lets a ticket in once, by either of its codes', async () => {
    const list = await listOf();
    expect(await list.decide(attempt(await sign(idOf(1))))).toMatchObject({
      outcome: 'admitted',
      name: 'Ada',
      tierName: 'Floor',
      isOffline: true,
    });
    expect(await list.decide(attempt(' 4k7px2m oi 9q4t2vb '))).toMatchObject({
      outcome: 'already_used',
      first: { at: '2030-01-01T19:30:00.000Z', device: 'South' },
    });
    expect(list.counts()).toMatchObject({ in: 1, expected: 1 });
  });

  it.each([
    ['used', {}, { in: used }, { outcome: 'already_used', first: used }],
    ['canceled', {}, { canceled: true }, { outcome: 'canceled' }],
    ['of a canceled show', { show: { ...facts.show, status: 'canceled' } }, {}, { outcome: 'canceled' }],
  ] as const)('turns away what is %s', async (_name, more, ticket, expected) => {
    const list = await listOf(more, ticket);
    expect(await list.decide(attempt(await sign(idOf(1))))).toMatchObject(expected);
  });

  it('turns away forged, unknown and foreign codes', async () => {
    const list = await listOf();
    const genuine = await sign(idOf(1));
    const forged = genuine.replace(/.{5}$/, 'AAAAA');
    expect(await list.decide(attempt(forged))).toMatchObject({ outcome: 'bad_signature' });
    expect(await list.decide(attempt('OT1.torn'))).toMatchObject({ outcome: 'bad_signature' });
    expect(await list.decide(attempt('4-K7PX2M-01-9Q4T2VC'))).toMatchObject({ outcome: 'unknown_ticket' });
    expect(await list.decide(attempt('5-K7PX2M-01-9Q4T2VB'))).toMatchObject({ outcome: 'wrong_show' });
    expect(await list.decide(attempt(await sign(idOf(1, 5))))).toMatchObject({ outcome: 'wrong_show' });
  });

  it('lets in what was sold after its list, by the signature alone, and that once', async () => {
    const list = await listOf();
    const later = await sign(idOf(9));
    expect(await list.decide(attempt(later))).toMatchObject({
      outcome: 'admitted',
      tierName: 'Floor',
      listedAt: facts.listedAt,
    });
    expect(await list.decide(attempt(later))).toMatchObject({ outcome: 'already_used' });
  });

  it('says plainly that it can not tell, where it has no keys', async () => {
    const list = await listOf({ keys: [] });
    expect(await list.decide(attempt(await sign(idOf(1))))).toMatchObject({
      outcome: 'unverified',
      name: 'Ada',
    });
  });

  it('lets the friends of a group in one by one', async () => {
    const list = await listOf({ tiers: [{ id: 1, name: 'Floor', admits: 3 }] });
    const group = await sign(idOf(1));
    expect(await list.decide(attempt(group))).toMatchObject({ people: 1, peopleIn: 1, admits: 3 });
    expect(await list.decide(attempt(group, 9))).toMatchObject({ people: 2, peopleIn: 3 });
    expect(await list.decide(attempt(group))).toMatchObject({ outcome: 'already_used' });
  });
});

it('reads and verifies what the server has signed', async () => {
  const signed = readSignedCode(VECTOR.code);
  expect(signed).toMatchObject({ showId: 4, tier: 2, admits: 1, seat: 48_211 });
  if (signed !== undefined) expect(await verifySignedCode(signed, [VECTOR.key])).toBe('genuine');
});

it('reads typed codes as the server does', () => {
  expect(readTypedCode('4-k7px2m-oi-9q4t2vb')).toEqual({ showId: 4, code: '4-K7PX2M-01-9Q4T2VB' });
  for (const text of ['', '4-K7PX2M', 'K7PX2M-01-9Q4T2VB', 'https://example.com/4-K7PX2M-01-9Q4T2VB!'])
    expect(readTypedCode(text), text).toBeUndefined();
});

it('takes a code that stays before the camera for one scan', () => {
  const isNew = createMemory(2_000);
  expect([isNew('a', 0), isNew('a', 1_500), isNew('a', 3_400), isNew('b', 3_500), isNew('a', 3_600)]).toEqual(
    [true, false, false, true, true],
  );
  expect(isNew('a', 6_000)).toBe(true);
});
