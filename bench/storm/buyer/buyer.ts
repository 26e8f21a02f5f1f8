/** One buyer: comes, watches, wants places, gets some or not, pays or not, and goes. */
import { Feed } from '../client/feed.ts';
import { FREE, type View } from '../client/views.ts';
import type { KnownClaim } from '../ledger/ledger.ts';
import type { Mood } from '../load/stats.ts';
import type { World } from '../load/world.ts';
import { Random } from '../random.ts';
import { Asker } from './ask.ts';
import { drawHabits, type Habits } from './habits.ts';
import type { MapSection } from './venue-map.ts';

/** Sections that somebody has in mind. */
const SECTIONS_LIKED = 3;
const FEED_RETRY_MS = 1_000;

export class Buyer {
  readonly number: number;
  readonly world: World;
  readonly random: Random;
  readonly habits: Habits;
  readonly asker: Asker;
  readonly liked: readonly MapSection[];
  readonly #feed: Feed;
  #mood: Mood = 'outside';
  #isBusy = false;
  #attempts = 0;
  #onFirstView: (() => void) | undefined;
  /** Places just taken, to see when the feed tells of them. */
  #expected: { readonly seat: number; readonly since: number } | undefined;

  constructor(world: World, number: number) {
    this.number = number;
    this.world = world;
    this.random = new Random(world.seed, number);
    this.habits = drawHabits(this.random, world.generalShare);
    this.asker = new Asker(world, this.random, `buyer-${number}`);
    const { map } = world;
    this.liked =
      map === undefined ? [] : Array.from({ length: SECTIONS_LIKED }, () => map.pickSection(this.random));
    const door = this.random.pick(world.doors);
    this.#feed = new Feed({
      endpoint: door.endpoint,
      host: door.host,
      from: world.addresses[number % world.addresses.length],
      showId: world.showId,
      views: world.views,
      onView: (view) => this.#see(view),
      onFlow: (flows) => {
        world.stats.connected += flows ? 1 : -1;
      },
      onLost: (status) => void this.#reopen(status),
    });
    world.stats.moods.outside += 1;
  }

  /** What the buyer's own feed shows. Nobody looks before there is something. */
  get view(): View {
    return this.#feed.view as View;
  }

  get isEnding(): boolean {
    return this.world.clock.isEnding;
  }

  feel(mood: Mood): void {
    const { moods } = this.world.stats;
    moods[this.#mood] -= 1;
    moods[mood] += 1;
    this.#mood = mood;
  }

  /** Whether the buyer still wants something: the storm lasts as long as anybody does. */
  set isBusy(isBusy: boolean) {
    this.world.stats.busy += Number(isBusy) - Number(this.#isBusy);
    this.#isBusy = isBusy;
  }

  think(milliseconds: number): Promise<void> {
    return this.world.clock.think(this.random.around(milliseconds));
  }

  /** A name that no other attempt has: idempotency key, and customer of a booking. */
  nextName(): string {
    this.#attempts += 1;
    return `buyer-${this.number}.${this.#attempts}`;
  }

  /** Comes in and opens the page. */
  async enter(): Promise<void> {
    await this.world.room.enter();
    this.world.inside.add(this);
    await this.connect();
  }

  /** Opens the feed and waits until it shows something. */
  async connect(): Promise<void> {
    const startedAt = performance.now();
    const resumes = this.#feed.view !== undefined;
    this.#feed.open();
    // Who comes back has a picture already.
    if (resumes) return;
    await new Promise<void>((resolve) => {
      this.#onFirstView = resolve;
    });
    this.world.stats.took('open', performance.now() - startedAt);
  }

  /** Goes home. */
  leave(): void {
    this.#feed.close();
    this.world.inside.delete(this);
    this.world.room.leave();
  }

  /** The connection of the feed breaks; after a while the browser comes back with the last event's id. */
  async beAway(milliseconds: number): Promise<void> {
    this.#feed.close();
    await this.think(milliseconds);
    await this.connect();
  }

  /** Keeps an eye on what was taken, to measure how late the feed is. */
  expect({ seats }: KnownClaim): void {
    const [seat] = seats;
    if (seat !== undefined) this.#expected = { seat, since: performance.now() };
  }

  #see(view: View): void {
    this.#onFirstView?.();
    this.#onFirstView = undefined;
    if (this.#expected === undefined) return;
    const { seat, since } = this.#expected;
    if (view.states[(view.places.placeOf[seat] ?? 0) - 1] === FREE) return;
    this.#expected = undefined;
    this.world.stats.took('feed', performance.now() - since);
  }

  async #reopen(status: number): Promise<void> {
    this.world.stats.feedsLost += 1;
    await this.world.clock.pause(this.random.around(FEED_RETRY_MS) * (status === 0 ? 1 : 4));
    this.#feed.open();
  }
}
