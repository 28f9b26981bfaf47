import { randomUUID } from 'node:crypto';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { RouteId } from '../../../core/contract/paths.ts';
import { type SalesSettings, salesSettings } from '../../../core/contract/schemas/catalogue/sales.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { emailsTo, guestOf } from '../../notify/stream/support/guest.ts';
import { type Shop, sessionsOf } from '../../support/shop.ts';
import { letWait } from '../../support/waiting-party.ts';
import type { World } from '../../support/world.ts';
import { closing, outing, promoCode, walkIn } from './bodies.ts';
import { type Call, must } from './call.ts';
import { type EmptyCounter, holdSeats } from './empty-counter.ts';
import { buyCard, connectStripe, failedRefund, type GiftCardBought, loseDispute, payOut } from './money.ts';
import { noPlatform, type Platform, platform } from './operators.ts';
import { noRegulars, type Regulars, regulars } from './regulars.ts';
import { noRooms, type Rooms, rooms } from './rooms.ts';
import { type SpareRoom, spareRoom } from './spare-room.ts';
import { makeSpareVenues, noSpareVenues, type SpareVenues } from './spare-venues.ts';
import { noSystems, type Systems, systems } from './systems.ts';
import { noTeam, type Team, team } from './team.ts';

/** Guests, named by what they are about to do, each with a booking of their own. */
const guests = ['held', 'toRelease', 'toExtend', 'toCheckOut'] as const;
const payers = ['paid', 'toReschedule', 'toCancel'] as const;
const atTheDesk = [
  'toSee',
  'toCheckIn',
  'arrived',
  'toLeave',
  'missing',
  'absent',
  'toCancel',
  'toMove',
  'toDiscount',
  'toPay',
  'toRefund',
  'toKeep',
  'toEdit',
  'toNote',
  'toResend',
  'toBill',
  'toSign',
  'toUnsign',
  'onPaper',
] as const;

type Guest = (typeof guests)[number] | (typeof payers)[number];
type AtTheDesk = (typeof atTheDesk)[number] | 'stranded';

export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Gift cards, by what becomes of each. */
const giftCards = ['spent', 'whole', 'toSend', 'toAdjust', 'toVoid'] as const;

/** An object in every state that a route needs. */
export interface Stock {
  readonly links: Readonly<Record<Guest | 'waiting' | 'toConfirm' | 'giftCard', string>>;
  /** What the link for signing opens, and a signature that is there to be deleted. */
  readonly waivers: Readonly<Record<'link' | 'kiosk' | 'signature', string>>;
  /** The refund that the cancelling guest is shown, in minor units. */
  readonly refund: number;
  /** What a guest who paid the deposit has left to pay, in minor units. */
  readonly balance: number;
  /** The total and the refund that the moving guest accepts. */
  readonly move: { readonly expectedTotal: number; readonly expectedRefund: number };
  readonly desk: Readonly<Record<AtTheDesk, Seen>>;
  readonly sessions: Readonly<Record<'later' | 'full' | 'toClose', string>>;
  readonly closures: Readonly<Record<'standing' | 'toReopen', string>>;
  readonly cards: Readonly<Record<(typeof giftCards)[number], GiftCardBought>>;
  /** Ids of tills that are open. */
  readonly tills: Readonly<Record<'toMoveCash' | 'toClose', string>>;
  /** The id of a payout of Stripe. */
  readonly payout: string;
  /** Ids of refunds that failed at the bank. */
  readonly refunds: Readonly<Record<'toSendAgain' | 'toSettle', string>>;
  /** Ids of the entry that waits for the full session. */
  readonly waitlistEntry: string;
  /** The id of the entry that waits for a session with free seats. */
  readonly entryToOffer: string;
  /** A group of two bookings, its guest's link, and what is due for it. */
  readonly group: { readonly id: string; readonly token: string; readonly due: number };
  /** Another one, that pays at the counter. */
  readonly groupAtDesk: { readonly id: string; readonly due: number };
  readonly spare: Omit<SpareRoom, 'salesSettings'>;
  readonly spareVenues: SpareVenues;
  readonly rooms: Rooms;
  readonly systems: Systems;
  readonly team: Team;
  readonly regulars: Regulars;
  readonly platform: Platform;
  readonly salesSettings: SalesSettings;
}

const named = async <N extends string, T>(names: readonly N[], make: (name: N) => Promise<T>) =>
  Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await make(name)] as const)),
  ) as Record<N, T>;

export async function stock(world: World, counter: EmptyCounter): Promise<Stock> {
  const { shop, session, cookie, owner } = counter;
  await connectStripe(world, owner);
  const days = await sessionsOf(world.table, shop, await world.now(), 10);
  const after = days.filter(({ startsAt }) => startsAt > session.startsAt);
  const [later, full, toClose, closed, reopening] = after as [Session, Session, Session, Session, Session];
  const venueId = shop.venue.id;
  const ask = (id: RouteId, asked: Call) => must(world, id, { cookie: owner, ...asked });
  const close = async (sessionId: string): Promise<string> =>
    (await ask('createClosure', { params: { venueId }, body: closing(sessionId) })).json.id;
  const book = (more: object = {}) => bookAtDesk(world, counter, session, more);

  const [held, paid, cards, spare, town, others, reach, people, operators, waiting] = await Promise.all([
    named(guests, () => holdSeats(world, counter)),
    named(payers, () => payFor(world, shop, session)),
    named(giftCards, () => buyCard(world, counter)),
    spareRoom(world, counter, (room) => bookAtDesk(world, counter, room)),
    makeSpareVenues(world, counter),
    rooms(world, counter),
    systems(world, counter),
    team(world, counter),
    platform(world),
    waitFor(world, counter, full),
    ask('createPromoCode', { body: promoCode('SUMMER-26') }),
    ask('createPromoCode', { body: promoCode('AUTUMN-26') }),
  ]);
  const refunds = await named(['toSendAgain', 'toSettle'] as const, () => failedRefund(world, counter));
  const payout = await payOut(world, counter);
  const tills = await named(['toMoveCash', 'toClose'] as const, (name) => openTill(world, counter, name));
  const desk = await named(atTheDesk, (name) => book(besides(name, cards.spent)));
  await loseDispute(world, counter, desk.toKeep.id);
  const bookGroup = () =>
    ask('createStaffGroup', {
      params: { venueId },
      headers: { 'idempotency-key': randomUUID() },
      body: outing([session.id, later.id]),
    });
  const { json: group } = await bookGroup();
  const { json: groupAtDesk } = await bookGroup();
  const stranded = await bookAtDesk(world, counter, closed);
  const guestsOfOld = await regulars(world, counter, book);
  const moved = async (id: RouteId, of: 'arrived' | 'toLeave' | 'absent'): Promise<Seen> => {
    const { id: bookingId, version } = desk[of];
    return (await ask(id, { cookie, params: { venueId, bookingId }, body: { version } })).json;
  };
  const [arrived, toLeave, absent, standing, toReopen] = await Promise.all([
    moved('checkInBooking', 'arrived'),
    moved('checkInBooking', 'toLeave'),
    moved('markNoShow', 'absent'),
    close(closed.id),
    close(reopening.id),
  ]);
  const waivers = await waiversOf(world, counter, desk);
  const { json: seen } = await must(world, 'getBooking', { params: { token: paid.toCancel } });
  const { json: quoted } = await must(world, 'quoteReschedule', {
    params: { token: paid.toReschedule },
    body: { sessionId: later.id, party: [{ unitId: 'player', quantity: 1 }] },
  });
  const latest = await sessions(world.table).get(shop.organization.id, later.id);
  if (!latest) throw new Error('The session exists.');
  const toOffer = await letWait(world, latest, 'Otto Offered');
  const { salesSettings: offered, ...rest } = spare;
  return {
    links: { ...held, ...paid, ...waiting.links, giftCard: cards.whole.token },
    waivers,
    waitlistEntry: waiting.entryId,
    entryToOffer: toOffer.id,
    refund: seen.options.cancel.refund,
    balance: seen.options.balance,
    move: { expectedTotal: quoted.quote.total, expectedRefund: quoted.refund },
    desk: { ...desk, arrived, toLeave, absent, stranded },
    sessions: { later: later.id, full: full.id, toClose: toClose.id },
    closures: { standing, toReopen },
    cards,
    tills,
    refunds,
    payout,
    group: {
      id: group.id,
      token: String(group.payment.link).split('/').at(-1) ?? '',
      due: group.payment.due,
    },
    groupAtDesk: { id: groupAtDesk.id, due: groupAtDesk.payment.due },
    spare: rest,
    spareVenues: town,
    rooms: others,
    systems: reach,
    team: people,
    regulars: guestsOfOld,
    platform: operators,
    salesSettings: offered,
  };
}

/** For a shop where nothing can be done: ids that do not exist. */
export function nothingInStock(shop: Shop): Stock {
  const { activity } = shop;
  const { id } = activity;
  const unknownBooking = { id: 'bkg_000000000000', version: 1 };
  const nowhere = `${id}.20260101T0000Z`;
  const card = { id: 'gft_000000000000', code: 'ABCD-EFGH-JKLM-NPQR', token: 'x'.repeat(20) };
  const all = <N extends string, T>(names: readonly N[], value: T) =>
    Object.fromEntries(names.map((name) => [name, value])) as Record<N, T>;
  const token = 'x'.repeat(20);
  return {
    links: all([...guests, ...payers, 'waiting', 'toConfirm', 'giftCard'] as const, token),
    waivers: { link: token, kiosk: token, signature: 'sig_000000000000' },
    refund: 0,
    balance: 0,
    move: { expectedTotal: 0, expectedRefund: 0 },
    desk: all([...atTheDesk, 'stranded'] as const, unknownBooking),
    sessions: all(['later', 'full', 'toClose'] as const, nowhere),
    closures: all(['standing', 'toReopen'] as const, 'cls_000000000000'),
    cards: all(giftCards, card),
    tills: all(['toMoveCash', 'toClose'] as const, '2026-11-22.000000000000'),
    refunds: all(['toSendAgain', 'toSettle'] as const, 'rf_000000000000'),
    payout: 'po_000000000000',
    waitlistEntry: 'wai_000000000000',
    entryToOffer: 'wai_000000000000',
    group: { id: 'grp_000000000000', token, due: 1 },
    groupAtDesk: { id: 'grp_000000000000', due: 1 },
    spare: { id, draft: id, version: 1 },
    spareVenues: noSpareVenues(shop),
    rooms: noRooms(shop),
    systems: noSystems,
    regulars: noRegulars,
    team: noTeam,
    platform: noPlatform,
    salesSettings: salesSettings.parse(activity),
  };
}

/** One pays with a gift card, one when they come. */
function besides(name: (typeof atTheDesk)[number], { code }: GiftCardBought): object {
  if (name === 'toSee') return { giftCardCode: code };
  if (name === 'toUnsign') return { party: [{ unitId: 'player', quantity: 2 }] };
  if (name === 'toRefund') return { note: 'Came by bike' };
  return name === 'toPay' || name === 'toBill' ? { payment: { method: 'venue' } } : {};
}

async function openTill(world: World, { shop, cookie }: EmptyCounter, name: string): Promise<string> {
  const answer = await must(world, 'openTill', {
    cookie,
    params: { venueId: shop.venue.id },
    headers: { 'idempotency-key': randomUUID() },
    body: { name, float: 10_000 },
  });
  return answer.json.id;
}

async function bookAtDesk(
  world: World,
  { shop, cookie }: EmptyCounter,
  session: Session,
  more: object = {},
): Promise<Seen> {
  const answer = await must(world, 'createStaffBooking', {
    cookie,
    params: { venueId: shop.venue.id },
    headers: { 'idempotency-key': randomUUID() },
    body: walkIn(session.id, more),
  });
  return answer.json;
}

async function waiversOf(
  world: World,
  { shop, cookie }: EmptyCounter,
  { toSign, toUnsign }: Pick<Stock['desk'], 'toSign' | 'toUnsign'>,
): Promise<Stock['waivers']> {
  const venueId = shop.venue.id;
  const at = ({ id: bookingId }: Seen) => ({ cookie, params: { venueId, bookingId } });
  const [signing, signed, kiosk] = await Promise.all([
    must(world, 'listSignatures', at(toSign)),
    must(world, 'notePaperWaiver', { ...at(toUnsign), body: { name: 'Uma Unsigned' } }),
    must(world, 'createKioskLink', { cookie, params: { venueId } }),
  ]);
  const tokenOf = (url: string) => url.split('/').at(-1) ?? '';
  return {
    link: tokenOf(signing.json.link),
    kiosk: tokenOf(kiosk.json.url),
    signature: signed.json.signatures[0].id,
  };
}

/** A guest who has paid the deposit: their link. */
async function payFor(world: World, shop: Shop, session: Session): Promise<string> {
  const guest = guestOf(world, shop, session);
  const { token } = await guest.hold();
  await guest.pay(await guest.checkout(token));
  await guest.verify(token);
  return token;
}

/** All seats of a session are held, and three guests wait: one to leave, one to confirm, one for staff to remove. */
async function waitFor(world: World, { shop, cookie: owner }: EmptyCounter, session: Session) {
  await holdSeats(world, { shop, session }, session.capacityTotal);
  const join = async (email: string) => {
    const answer = await must(world, 'joinWaitlist', {
      params: { key: shop.venue.embedKey },
      headers: { 'idempotency-key': randomUUID() },
      body: {
        sessionId: session.id,
        party: [{ unitId: 'player', quantity: 1 }],
        guest: { name: 'Pia Patient', email, phone: '' },
        language: 'en',
      },
    });
    return answer.json.token;
  };
  const address = `carl-${randomUUID()}@example.com`;
  const removed = 'ruth@example.com';
  const waiting: string = await join('pia@example.com');
  await join(address);
  await join(removed);
  await world.waitUntilIdle();
  const [mail] = await emailsTo(world, address);
  const [, toConfirm = ''] = mail?.body.text.match(/\/manage\/waitlist\/([\w.-]+)/) ?? [];
  const { json } = await must(world, 'listWaitlist', {
    cookie: owner,
    params: { venueId: shop.venue.id },
    query: { sessionId: session.id },
  });
  const entry = json.entries.find(({ guest }: { guest: { email: string } }) => guest.email === removed);
  return { links: { waiting, toConfirm }, entryId: entry.id as string };
}
