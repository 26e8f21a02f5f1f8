/** A buyer's whole evening, from the door to home. */
import type { World } from '../load/world.ts';
import { Buyer } from './buyer.ts';
import { freeTickets, isSoldOut } from './choice.ts';
import { THINK_MS, type Way } from './habits.ts';
import { comeBack, keep, release } from './keep.ts';
import { type Basis, pay, regret } from './pay.ts';
import { fewer, type Had, hold, type Wish, wishOf } from './take.ts';

/** Of those who have lost patience, this share goes home; the others try later. */
const GOES_HOME = 0.3;
/** Of those who look, so many see the same free seat. */
const EYES = 3;
/** People who came too late look at the map ever more rarely. */
const WATCHES_MAX = 4;

/** Runs a buyer from arrival to the end. */
export async function runBuyer(world: World, number: number): Promise<void> {
  const buyer = new Buyer(world, number);
  buyer.isBusy = true;
  await buyer.enter();
  buyer.feel('looking');
  await waitForSale(buyer);
  const outcome = buyer.isEnding ? 'left' : await shop(buyer);
  buyer.isBusy = false;
  buyer.feel(outcome === 'bought' ? 'bought' : 'gone');
  // The page stays open until somebody wants the place.
  await new Promise<void>((resolve) => world.room.offer(resolve));
  buyer.leave();
}

async function waitForSale(buyer: Buyer): Promise<void> {
  const { world, habits } = buyer;
  await buyer.asker.ask({ kind: 'read', method: 'GET', path: `/shows/${world.showId}` });
  if (habits.isEarly && !world.isOpened()) {
    const wish = wishOf(buyer, habits.way, habits.quantity);
    const early = wish && (await hold(buyer, wish, false));
    // The sale has opened in this very moment.
    if (early !== undefined && 'claim' in early) await release(buyer, early);
  }
  await world.opened;
  await buyer.think(THINK_MS.look);
}

type Outcome = 'bought' | 'left';

async function shop(buyer: Buyer): Promise<Outcome> {
  const { habits, random } = buyer;
  let { patience, quantity } = habits;
  if (habits.losesFeed) await buyer.beAway(THINK_MS.reconnect);
  for (let tries = 0; !buyer.isEnding; tries += 1) {
    const wish = await find(buyer, quantity);
    const got = wish === undefined ? 'left' : await take(buyer, wish, tries === 0);
    if (got === 'bought' || got === 'left') return got;
    if (got !== 'again') quantity = fewer(got, quantity);
    patience -= 1;
    if (patience <= 0) {
      if (random.chance(GOES_HOME)) return 'left';
      patience = 3;
      await buyer.think(THINK_MS.watch * WATCHES_MAX);
    }
    await buyer.think(THINK_MS.pickAgain);
  }
  return 'left';
}

/** Looks at the map until there is something to wish for: less than was wanted, if need be. Undefined: goes home. */
async function find(buyer: Buyer, quantity: number): Promise<Wish | undefined> {
  for (let sees = notices(buyer); ; sees = true) {
    const way = sees ? wayOf(buyer) : undefined;
    for (let wanted = quantity; way !== undefined && wanted > 0; wanted -= 1) {
      const wish = wishOf(buyer, way, wanted);
      if (wish !== undefined) return wish;
    }
    if (!(await watchForReturns(buyer)) || buyer.isEnding) return undefined;
  }
}

/** What a buyer asks for: what they came for, or what there is. Undefined when there is nothing. */
function wayOf({ world, view, habits }: Buyer): Way | undefined {
  const isGeneral = (tier: number) => world.generalTiers.includes(tier);
  const general = freeTickets(view, isGeneral);
  const seats = freeTickets(view, (tier) => !isGeneral(tier));
  if (habits.way === 'general') return general > 0 ? 'general' : seats > 0 ? 'seats' : undefined;
  return seats > 0 ? habits.way : general > 0 ? 'general' : undefined;
}

/** Waits for something to come back. False when all is sold and somebody else wants the place. */
async function watchForReturns(buyer: Buyer): Promise<boolean> {
  buyer.feel('watching');
  const place = offerPlace(buyer);
  for (let watches = 1; !buyer.isEnding && !place.isTaken; watches += 1) {
    await Promise.race([buyer.think(THINK_MS.watch * Math.min(watches, WATCHES_MAX)), place.taken]);
    if (isSoldOut(buyer.view)) place.offer();
    if (!place.isTaken && wayOf(buyer) !== undefined && notices(buyer)) break;
  }
  place.takeBack();
  buyer.isBusy = !place.isTaken;
  buyer.feel('looking');
  return !place.isTaken;
}

/** Who finds that all is sold keeps watching, but wants nothing more and makes room for others. */
function offerPlace(buyer: Buyer) {
  let isTaken = false;
  let takeBack: (() => void) | undefined;
  let tell = () => {};
  const taken = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    taken,
    get isTaken() {
      return isTaken;
    },
    offer: () => {
      buyer.isBusy = false;
      takeBack ??= buyer.world.room.offer(() => {
        isTaken = true;
        tell();
      });
    },
    takeBack: () => takeBack?.(),
  };
}

/** When there is little left, each free seat catches the eyes of a few of those who look for one, not of all. */
function notices({ view, random, world }: Buyer): boolean {
  const free = freeTickets(view, () => true);
  const { looking, watching } = world.stats.moods;
  return random.chance((EYES * free) / Math.max(1, (looking + watching) * world.processes));
}

/** One try, from the wish to the tickets. */
async function take(buyer: Buyer, wish: Wish, isFirst: boolean) {
  const { habits } = buyer;
  if (habits.isDirect && !('bestAvailable' in wish)) return purchase(buyer, wish);
  const held = await hold(buyer, wish, isFirst);
  if (!('claim' in held)) return held;
  buyer.feel('holding');
  const ready = await decide(buyer, held, isFirst);
  if (ready === 'left') return 'left';
  const outcome = ready === undefined ? 'again' : await purchase(buyer, ready);
  if (outcome === 'again') buyer.feel('looking');
  return outcome;
}

/** What somebody makes of a hold: a hold that is ready to be paid, or undefined to look for others. */
async function decide(buyer: Buyer, held: Had, isFirst: boolean): Promise<Had | 'left' | undefined> {
  const kept = await keep(buyer, held);
  if (buyer.isEnding) await release(buyer, held);
  if (kept === undefined) return buyer.isEnding ? 'left' : undefined;
  const plan = isFirst ? buyer.habits.hold : 'pays';
  if (plan === 'abandons') return 'left';
  if (plan === 'releases') {
    await release(buyer, kept);
    return undefined;
  }
  return plan === 'comesBack' ? comeBack(buyer, kept) : kept;
}

async function purchase(buyer: Buyer, basis: Basis): Promise<Outcome | 'again'> {
  const paid = await pay(buyer, basis);
  if (paid === 'again' || paid === 'left') return paid;
  if (!buyer.habits.regrets) return 'bought';
  await regret(buyer, paid.booking);
  return 'bought';
}
