import { setTimeout } from 'node:timers/promises';
import { type Activity, activity } from '../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { type LocalDate, localDate } from '../../core/contract/model/time.ts';
import { sessions as sessionsIn } from '../../lambdas/data/catalogue/sessions.ts';
import { writeEntries } from '../../lambdas/data/guest/booking-entries.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import { importActivity } from '../../lambdas/usecases/platform/import/import-activity.ts';
import { bookingAt } from '../../test/desk/listed-bookings.ts';
import { openShop, type Shop, sessionsOf } from '../../test/support/shop.ts';
import type { World } from '../../test/support/world.ts';

export interface BusyPlan {
  readonly rooms: number;
  /** Sessions of a room, one an hour from eight o'clock on. */
  readonly hours: number;
  /** Parties of two in each session. */
  readonly parties: number;
}

export interface BusyVenue {
  readonly shop: Shop;
  /** Tomorrow: every session of every room has its parties. */
  readonly date: LocalDate;
  readonly bookings: number;
}

const firstHour = 8;
const day = 24 * 60 * 60 * 1000;

/** A venue whose rooms are booked all of tomorrow. */
export async function openBusyVenue(world: World, plan: BusyPlan): Promise<BusyVenue> {
  const now = await world.now();
  const tomorrow = new Date(now.getTime() + day);
  const date = localDate.parse(tomorrow.toISOString().slice(0, 10));
  const schedule = scheduleOf(date, plan.hours);
  const shop = await openShop(world.table, { now, activity: { name: 'Room 1', schedule } });
  const rooms = Array.from({ length: plan.rooms }, (_, index) =>
    index === 0 ? shop : withRoom(shop, index + 1),
  );
  for (const room of rooms.slice(1)) await importActivity(world.table, room.activity);
  let bookings = 0;
  for (const room of rooms) {
    for (const session of await generated(world, room, tomorrow, plan.hours)) {
      await fill(world, room, session, bookings, plan.parties);
      bookings += plan.parties;
    }
  }
  await quiet(world);
  return { shop, date, bookings };
}

/** The news of all these bookings is told before a browser listens. */
async function quiet(world: World): Promise<void> {
  for (let attempt = 1; attempt <= 10; attempt++) {
    const isQuiet = await world.waitUntilIdle().then(
      () => true,
      () => false,
    );
    if (isQuiet) return;
  }
  throw new Error('The host is never done with the bookings.');
}

/** On sale on one date only: sessions of other dates would be made for nothing. */
function scheduleOf(date: LocalDate, hours: number): Activity['schedule'] {
  const at = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  const [startTime, endTime] = [at(firstHour), at(firstHour + hours)];
  return {
    operatingDays: [],
    startTime,
    endTime,
    slotInterval: 60,
    customHours: {},
    customDates: [{ date, windows: [{ startTime, endTime }] }],
    blockedDates: [],
  };
}

function withRoom(shop: Shop, number: number): Shop {
  const id = `act_${shop.activity.id.slice(4, -2)}${String(number).padStart(2, '0')}`;
  return { ...shop, activity: activity.parse({ ...shop.activity, id, name: `Room ${number}` }) };
}

/** The room's sessions, once the bus has had them made. */
async function generated({ table }: World, room: Shop, date: Date, hours: number): Promise<Session[]> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const found = await sessionsOf(table, room, date, 1);
    if (found.length === hours) return found;
    await setTimeout(100);
  }
  throw new Error('The sessions of a room were not generated.');
}

/** Bookings as they would lie in the table. */
async function fill({ table }: World, room: Shop, session: Session, from: number, parties: number) {
  const seats = 2 * parties;
  await sessionsIn(table).replace({
    ...session,
    capacityRemaining: session.capacityTotal - seats,
    capacitySold: seats,
    version: session.version + 1,
  });
  const held = Array.from({ length: parties }, (_, index) =>
    bookingAt(room, from + index, session.startsAt, {
      guest: { name: `Guest ${from + index}`, email: 'party@example.com', phone: '' },
    }),
  );
  await writeEntries(table, { puts: held.map(bookingItem), deletes: [] });
}
