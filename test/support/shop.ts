import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type * as z from 'zod';
import { type Activity, activity } from '../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { type Organization, organization } from '../../core/contract/model/platform/organization.ts';
import { weekdays } from '../../core/contract/model/schedule.ts';
import { type Venue, venue } from '../../core/contract/model/venue/venue.ts';
import { generations } from '../../lambdas/data/catalogue/generation.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { generateSessions } from '../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { importActivity } from '../../lambdas/usecases/platform/import/import-activity.ts';
import { importOrganization } from '../../lambdas/usecases/platform/import/import-organization.ts';
import { importVenue } from '../../lambdas/usecases/platform/import/import-venue.ts';

const code = () => randomBytes(8).toString('hex');

export interface Shop {
  readonly organization: Organization;
  readonly venue: Venue;
  readonly activity: Activity;
}

interface ShopPlan {
  readonly now: Date;
  readonly organization?: Partial<Organization>;
  readonly venue?: Partial<z.input<typeof venue>>;
  readonly activity?: Partial<Activity>;
}

/** A separate organization with one venue and one activity, its sessions generated. */
export async function openShop(table: Table, plan: ShopPlan): Promise<Shop> {
  const shop = shopOf(plan);
  await importOrganization(table, shop.organization);
  await importVenue(table, shop.venue);
  await importActivity(table, shop.activity);
  await generated(table, shop, plan.now);
  return shop;
}

/** On a running host a consumer generates them too: the second run waits for the first. */
async function generated(table: Table, shop: Shop, now: Date): Promise<void> {
  const target = targetOf(shop);
  for (let attempt = 1; attempt <= 200; attempt++) {
    await generateSessions({ table, clock: { now: () => now } }, target);
    const record = await generations(table).get(target);
    if (!record || record.status === 'done') return;
    await setTimeout(50);
  }
  throw new Error('The sessions of this shop are never done.');
}

export function targetOf({ activity: { organizationId, venueId, id: activityId } }: Shop) {
  return { organizationId, venueId, activityId };
}

/** The shop's sessions of the days to come, by start. */
export function sessionsOf(table: Table, shop: Shop, from: Date, days = 3): Promise<Session[]> {
  return sessions(table).listByDay(
    shop.organization.id,
    shop.activity.id,
    from.toISOString().slice(0, 10) as Session['date'],
    days,
  );
}

/** A session tomorrow at noon, UTC. */
export async function sessionTomorrow(table: Table, shop: Shop, now: Date): Promise<Session> {
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  const found = (await sessionsOf(table, shop, tomorrow, 1)).find((session) =>
    session.startsAt.includes('T12:00'),
  );
  if (!found) throw new Error('No session tomorrow at noon.');
  return found;
}

function shopOf(plan: ShopPlan): Shop {
  const createdAt = plan.now.toISOString();
  const ids = { organizationId: `org_${code()}`, venueId: `ven_${code()}` };
  return {
    organization: organization.parse({
      id: ids.organizationId,
      name: 'Test House',
      ownerEmail: 'owner@example.com',
      currency: 'USD',
      status: 'active',
      applicationFeeBasisPoints: 0,
      createdAt,
      ...plan.organization,
    }),
    venue: venue.parse({
      id: ids.venueId,
      organizationId: ids.organizationId,
      name: 'Test Venue',
      slug: `venue-${code()}`,
      description: 'A place to test',
      address: { street: '1 Test Street', city: 'Testham', postalCode: '12345', country: 'US' },
      phone: '+1 555 0100',
      email: 'venue@example.com',
      timeZone: 'UTC',
      embedKey: `emb_${randomBytes(18).toString('base64url')}`,
      allowedOrigins: ['https://venue.example'],
      widget: { color: '#1f5f8b', theme: 'light', languages: ['en'] },
      status: 'active',
      createdAt,
      ...plan.venue,
    }),
    activity: activity.parse({
      id: `act_${code()}`,
      ...ids,
      name: 'Test Room',
      tagline: '',
      description: 'A room to test',
      category: 'Escape room',
      activityType: 'physical',
      eventType: 'public',
      duration: 60,
      setupMinutes: 0,
      cleanupMinutes: 0,
      capacity: 10,
      minPlayers: 1,
      maxPlayers: 10,
      priceList: { units: [{ id: 'player', name: 'Player', price: 2500 }] },
      schedule: {
        operatingDays: weekdays,
        startTime: '12:00',
        endTime: '13:00',
        slotInterval: 60,
      },
      bookingWindow: { advanceDays: 90, cutoffMinutes: 60 },
      questions: [],
      status: 'published',
      createdAt,
      ...plan.activity,
    }),
  };
}
