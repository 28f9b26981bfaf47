import { salesSettings } from '../../core/contract/schemas/catalogue/sales.ts';
import { readerOf } from '../../core/domain/reader.ts';
import { activities } from '../../lambdas/data/catalogue/activities.ts';
import { closures } from '../../lambdas/data/desk/closures.ts';
import { editSalesSettings } from '../../lambdas/usecases/catalogue/sales/edit-sales-settings.ts';
import { generateSessions } from '../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { createStaffBooking } from '../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { createClosure } from '../../lambdas/usecases/desk/closures/create-closure.ts';
import { removeWaitlistEntry } from '../../lambdas/usecases/desk/closures/remove-waitlist-entry.ts';
import { reopenClosure } from '../../lambdas/usecases/desk/closures/reopen-closure.ts';
import { resolveClosure } from '../../lambdas/usecases/desk/closures/resolve-closure.ts';
import { confirmWaitlist } from '../../lambdas/usecases/guest/waitlist/confirm-waitlist.ts';
import { joinWaitlist } from '../../lambdas/usecases/guest/waitlist/join-waitlist.ts';
import { leaveWaitlist } from '../../lambdas/usecases/guest/waitlist/leave-waitlist.ts';
import { offerSeats } from '../../lambdas/usecases/guest/waitlist/offer-seats.ts';
import { readWaitlistLink, signWaitlistMailLink } from '../../lambdas/usecases/scope/links.ts';
import { targetOf } from '../support/shop.ts';
import { confirmed, staffBooking } from './support/beginnings.ts';
import { type Story, survivesEveryCrash } from './support/crash.ts';
import { details, type Floor } from './support/floor.ts';

/** Sessions closed, opened and generated anew around bookings, and those who wait for them. */
const close = (floor: Floor) => {
  const { date } = floor.session(0);
  const scope = { kind: 'day', date } as const;
  return createClosure(floor.deps, floor.manager, { venueId: floor.shop.venue.id, scope, reason: 'Flood' });
};

async function closed(floor: Floor): Promise<string> {
  const token = await confirmed(floor);
  await close(floor);
  return token;
}

async function closureOf(floor: Floor) {
  const { organization, venue } = floor.shop;
  const [closure] = await closures(floor.table).list(organization.id, venue.id);
  if (!closure) throw new Error('Nothing is closed.');
  return { venueId: venue.id, closureId: closure.id };
}

const resolve = (action: 'rebook' | 'refund' | 'credit'): Story => ({
  prepare: closed,
  async act(floor, token) {
    const { id } = await floor.read(token);
    const input = { ...(await closureOf(floor)), bookingIds: [id], action };
    return resolveClosure(floor.deps, floor.manager, input, await readerOf({}));
  },
});

/** Fewer seats, a longer session: an edit that every session follows. */
async function edit(floor: Floor): Promise<void> {
  const { organizationId, venueId, id } = floor.shop.activity;
  const activity = await activities(floor.table).getLatest(organizationId, venueId, id);
  if (!activity) throw new Error('The activity is gone.');
  await editSalesSettings(floor.deps, floor.manager, {
    venueId,
    activityId: id,
    version: activity.version,
    salesSettings: salesSettings.parse({ ...activity, capacity: 4, maxPlayers: 4, duration: 50 }),
  });
}

const generate = (floor: Floor) => generateSessions(floor.deps, targetOf(floor.shop));

function join(floor: Floor) {
  const session = floor.session(0);
  floor.awaited.add(session);
  return joinWaitlist(floor.deps, {
    key: floor.shop.venue.embedKey,
    sessionId: session.id,
    party: [{ unitId: 'player', quantity: 2 }],
    guest: { ...details.guest, email: 'wes@example.com' },
    language: 'en',
    idempotencyKey: 'the-same-key-every-time',
  });
}

async function full(floor: Floor): Promise<string> {
  await createStaffBooking(floor.deps, staffBooking(floor, 5));
  return '';
}

async function freed(floor: Floor): Promise<string> {
  const held = await floor.hold(floor.session(0), 5);
  const { token } = await join(floor);
  await followMailLink(floor, token);
  await floor.read(held);
  await floor.wait(15);
  return token;
}

/** The guest confirms their place by the link in the email. */
async function followMailLink({ deps, clock }: Floor, token: string): Promise<void> {
  const secret = await deps.linkSecret();
  const link = await readWaitlistLink(secret, token, clock.at);
  await confirmWaitlist(deps, await signWaitlistMailLink(secret, link, new Date('2027-12-31')));
}

async function removeParty({ deps, manager, clock, shop }: Floor, token: string): Promise<void> {
  const { sessionId, entryId } = await readWaitlistLink(await deps.linkSecret(), token, clock.at);
  await removeWaitlistEntry(deps, manager, { venueId: shop.venue.id, sessionId, entryId });
}

const offerFreed = (floor: Floor) => {
  const { organizationId, venueId, id: sessionId } = floor.session(0);
  return offerSeats(floor.deps, { organizationId, venueId, sessionId });
};

survivesEveryCrash({
  'close a day': { prepare: confirmed, act: close },
  'open it again': {
    prepare: closed,
    act: async (floor) => reopenClosure(floor.deps, floor.manager, await closureOf(floor)),
  },
  'close and rebook': resolve('rebook'),
  'close and refund': resolve('refund'),
  'close and give credit': resolve('credit'),
  'edit the salesSettings': { prepare: confirmed, act: edit },
  'generate after an edit': {
    async prepare(floor) {
      const token = await confirmed(floor);
      await edit(floor);
      return token;
    },
    act: generate,
  },
  'generate after closing half': {
    async prepare(floor) {
      const token = await closed(floor);
      await edit(floor);
      return token;
    },
    act: generate,
  },
  'join the waitlist': { prepare: full, act: join },
  'salesSettings free seats to those who wait': { prepare: freed, act: offerFreed },
  'leave the waitlist with an salesSettings': {
    async prepare(floor) {
      const token = await freed(floor);
      await offerFreed(floor);
      return token;
    },
    act: (floor, token) => leaveWaitlist(floor.deps, token),
  },
  'staff take a party off that has an salesSettings': {
    async prepare(floor) {
      const token = await freed(floor);
      await offerFreed(floor);
      return token;
    },
    act: removeParty,
  },
});
