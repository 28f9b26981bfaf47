import { type Activity, activity } from '../../../core/contract/model/catalogue/activity.ts';
import { type Session, session } from '../../../core/contract/model/catalogue/session.ts';
import { type Schedule, weekdays } from '../../../core/contract/model/schedule.ts';
import { Problem } from '../../../core/domain/problem.ts';
import type { VenueDefaults } from '../../../core/domain/schedule/venue-defaults.ts';

const ids = {
  organizationId: 'org_aaaaaaaaaaaa',
  venueId: 'ven_aaaaaaaaaaaa',
  activityId: 'act_aaaaaaaaaaaa',
};

/** A venue in this zone, whose organization takes bookings a month ahead. */
export function venueDefaults(timeZone = 'Europe/London'): VenueDefaults {
  return { timeZone, bookingWindow: { advanceDays: 30, cutoffMinutes: 60 }, currency: 'GBP' };
}

export const everyDay: Schedule['operatingDays'] = [...weekdays];

export function aSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    operatingDays: everyDay,
    startTime: '10:00',
    endTime: '14:00',
    slotInterval: 60,
    customHours: {},
    customDates: [],
    blockedDates: [],
    ...changes,
  };
}

/** A public activity of an hour, open from ten to two. */
export function anActivity(changes: Partial<Activity> = {}): Activity {
  return {
    ...activity.parse({
      id: ids.activityId,
      organizationId: ids.organizationId,
      venueId: ids.venueId,
      name: 'Space Lab',
      tagline: '',
      description: '',
      category: 'escape room',
      activityType: 'physical',
      eventType: 'public',
      duration: 60,
      setupMinutes: 0,
      cleanupMinutes: 0,
      capacity: 8,
      minPlayers: 2,
      maxPlayers: 6,
      priceList: {
        units: [
          { id: 'adult', name: 'Adult', price: 2500, min: 1 },
          { id: 'child', name: 'Child', price: 1500, max: 4 },
        ],
        groupTiers: [
          { unitId: 'adult', fromPlayers: 4, price: 2200 },
          { unitId: 'adult', fromPlayers: 6, price: 2000 },
        ],
      },
      schedule: aSchedule(),
      bookingWindow: { advanceDays: 30, cutoffMinutes: 60 },
      questions: [],
      status: 'published',
      createdAt: '2026-01-01T00:00:00.000Z',
    }),
    ...changes,
  };
}

/** Tomorrow at ten in London, seen from the 21st of November 2026. */
export function aSession(changes: Partial<Session> = {}): Session {
  return {
    ...session.parse({
      id: 'act_aaaaaaaaaaaa.20261122T1000Z',
      ...ids,
      startsAt: '2026-11-22T10:00:00.000Z',
      endsAt: '2026-11-22T11:00:00.000Z',
      date: '2026-11-22',
      bookableUntil: '2026-11-22T09:00:00.000Z',
      bookableFrom: '2026-10-23T10:00:00.000Z',
      eventType: 'public',
      capacityTotal: 8,
      capacityRemaining: 8,
      priceAtGeneration: { units: [{ id: 'adult', name: 'Adult', price: 2500 }] },
      status: 'open',
      offSchedule: false,
      version: 1,
    }),
    ...changes,
  };
}

/** What it refuses with; null when it does not. */
export function problemOf(act: () => unknown): Problem | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
