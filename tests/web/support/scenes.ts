/** Each page in the state worth looking at: how to get there. */

import { expect, type Page } from '@playwright/test';
import { ADMIN_TOKEN } from '../../process/process.ts';

export interface Scene {
  readonly name: string;
  /** Also in the other languages. */
  readonly abroad?: boolean;
  /** Only what fits the window, not the whole page. */
  readonly window?: boolean;
  open(page: Page, shows: Shows): Promise<void>;
}

/** Ids of the demo's shows by the slug of their event, in the order of their dates. */
export type Shows = Readonly<Record<string, readonly number[]>>;

const GENERAL = 'demo-night-ferry-club-night';
const SEATED = 'demo-clockmakers-daughter';
const STADIUM = 'demo-paper-lanterns-midnight-sun';
const MIXED = 'demo-saltwind-festival';
const UPCOMING = 'demo-glass-harbor-homecoming';
const SOLD_OUT = 'demo-ember-and-vale-cellar-session';

const go = (path: string) => (page: Page) => page.goto(path).then(() => {});
const showOf =
  (slug: string, index = 0) =>
  (page: Page, shows: Shows) =>
    page.goto(`/shows/${shows[slug]?.[index]}`).then(() => {});

/** Two tickets of each of the first two tiers, held. */
async function pick(page: Page, shows: Shows): Promise<void> {
  await showOf(GENERAL)(page, shows);
  for (const tier of [0, 1]) {
    const more = page.locator('main [role=group]').nth(tier).getByRole('button').last();
    await more.click();
    await more.click();
  }
  await page.locator('main section.sticky').getByRole('button').last().click();
  await page.waitForURL(/\/checkout$/);
}

async function pay(page: Page, shows: Shows, card: string): Promise<void> {
  await pick(page, shows);
  await page.locator('input[autocomplete=name]').fill('Ada Lovelace');
  await page.locator('input[autocomplete=email]').fill('ada@example.com');
  await page.locator(`input[value="${card}"]`).check();
  await page.locator('main button[type=submit]').last().click();
}

const booked = async (page: Page, shows: Shows) => {
  await pay(page, shows, 'tok_approve');
  await page.waitForURL(/\/bookings\/./);
  await expect(page.getByRole('img', { name: /QR|كود|رمز/ }).first()).toBeVisible();
};

const ACCOUNT = {
  id: 'ada',
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  emailVerified: true,
  username: null,
  hasTwoFactor: true,
  isAdministrator: false,
  organizers: [{ id: 1, slug: 'demo', name: 'Demo Presents', roles: ['organizer'] }],
  createdAt: '2030-01-01T10:00:00.000Z',
  version: 1,
};
const SESSION = {
  id: 'one',
  kind: 'browser',
  createdAt: '2030-01-02T10:00:00.000Z',
  expiresAt: '2030-02-01T10:00:00.000Z',
  address: '192.0.2.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

/** The account of somebody who is signed in here and as a client. */
async function signedIn(page: Page): Promise<void> {
  await page.route('**/api/v1/auth/session', (route) => route.fulfill({ json: { account: ACCOUNT } }));
  const items = [
    { ...SESSION, isCurrent: true },
    { ...SESSION, id: 'two', kind: 'token', isCurrent: false },
  ];
  await page.route('**/api/v1/account/sessions', (route) =>
    route.fulfill({ json: { items, nextCursor: null } }),
  );
  await page.goto('/account');
  await expect(page.getByText('192.0.2.7').first()).toBeVisible();
}

/** As whoever runs the house. */
const asAdmin =
  (open: (page: Page, shows: Shows) => Promise<unknown>) => async (page: Page, shows: Shows) => {
    await page.setExtraHTTPHeaders({ authorization: `Bearer ${ADMIN_TOKEN}` });
    await open(page, shows);
  };

export const scenes: readonly Scene[] = [
  { name: 'home', abroad: true, open: go('/') },
  { name: 'search', open: go('/?q=nigt%20fery') },
  { name: 'search-filtered', open: go('/?available=true&sort=price&maxPrice=60') },
  { name: 'no-results', abroad: true, open: go('/?q=xylophonequartz') },
  { name: 'event', abroad: true, open: go(`/events/${MIXED}`) },
  { name: 'event-not-open', open: go(`/events/${UPCOMING}`) },
  { name: 'event-sold-out', open: go(`/events/${SOLD_OUT}`) },
  { name: 'event-unknown', open: go('/events/no-such-event') },
  { name: 'show-general', open: showOf(GENERAL) },
  { name: 'show-seats', abroad: true, open: showOf(SEATED) },
  { name: 'show-stadium', open: showOf(STADIUM) },
  { name: 'show-mixed', open: showOf(MIXED, 1) },
  { name: 'show-not-open', abroad: true, open: showOf(UPCOMING) },
  { name: 'show-sold-out', open: showOf(SOLD_OUT) },
  { name: 'basket-empty', open: go('/basket') },
  {
    name: 'basket',
    abroad: true,
    open: async (page, shows) => {
      await pick(page, shows);
      await page.goto('/basket');
    },
  },
  { name: 'checkout', abroad: true, open: pick },
  {
    name: 'checkout-faults',
    open: async (page, shows) => {
      await pick(page, shows);
      await page.locator('main button[type=submit]').last().click();
    },
  },
  {
    name: 'checkout-declined',
    open: async (page, shows) => {
      await pay(page, shows, 'tok_decline');
      await expect(page.getByRole('alert').first()).toBeVisible();
    },
  },
  {
    name: 'bank',
    open: async (page, shows) => {
      await pay(page, shows, 'tok_action');
      await page.waitForURL(/\/bank\//);
    },
  },
  {
    name: 'booking-waiting',
    open: async (page, shows) => {
      await pay(page, shows, 'tok_action');
      await page.waitForURL(/\/bank\//);
      await page.goto(`/bookings/${new URL(page.url()).searchParams.get('booking')}`);
    },
  },
  { name: 'booking', abroad: true, open: booked },
  {
    name: 'booking-cancel',
    window: true,
    open: async (page, shows) => {
      await booked(page, shows);
      await page.locator('main').getByRole('button').last().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'bookings',
    abroad: true,
    open: async (page, shows) => {
      await booked(page, shows);
      await page.goto('/bookings');
    },
  },
  { name: 'bookings-empty', open: go('/bookings') },
  { name: 'sign-in', abroad: true, open: go('/sign-in') },
  { name: 'sign-up', abroad: true, open: go('/sign-up?to=%2Fbookings') },
  {
    name: 'sign-in-failed',
    open: async (page) => {
      await page.goto('/sign-in');
      await page.locator('input[name=login]').fill('nobody@example.com');
      await page.locator('input[name=password]').fill('wrong password');
      await page.locator('main button[type=submit]').click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  { name: 'forgot', open: go('/forgot') },
  { name: 'reset', open: go('/reset#token=demo') },
  { name: 'reset-incomplete', open: go('/reset') },
  { name: 'verify', abroad: true, open: go('/verify#token=demo') },
  { name: 'account', abroad: true, open: signedIn },
  { name: 'console-events', open: asAdmin((page) => go('/organize/events')(page)) },
  { name: 'console-event', open: asAdmin((page) => go(`/organize/events/${MIXED}`)(page)) },
  { name: 'console-new-show', open: asAdmin((page) => go(`/organize/events/${MIXED}/shows/new`)(page)) },
  {
    name: 'console-setup',
    open: asAdmin((page, shows) => page.goto(`/organize/shows/${shows[MIXED]?.[1]}/setup`)),
  },
  { name: 'console-accounts', open: asAdmin((page) => page.goto('/organize/accounts')) },
  {
    name: 'console-account',
    open: asAdmin(async (page) => {
      await page.goto('/organize/accounts?q=organizer');
      await page.getByRole('table', { name: 'Accounts' }).getByRole('link').first().click();
      await expect(page.getByRole('button', { name: 'Disable the account' })).toBeVisible();
    }),
  },
  { name: 'not-found', abroad: true, open: go('/no/such/page') },
  {
    name: 'error',
    open: async (page) => {
      await page.route('**/api/v1/events**', (route) => route.fulfill({ status: 500, body: '' }));
      await page.goto('/');
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    },
  },
  {
    name: 'offline',
    window: true,
    open: async (page) => {
      await page.goto('/');
      await expect(page.locator('article').first()).toBeVisible();
      await page.context().setOffline(true);
    },
  },
];
