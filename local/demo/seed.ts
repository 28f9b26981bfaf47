import { addDays, toInstant } from '../../core/domain/time.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { promoCodes } from '../../lambdas/data/venue/promo-codes.ts';
import { generateSessions } from '../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { refreshMonths } from '../../lambdas/usecases/notify/feeds/refresh-months.ts';
import { importActivity } from '../../lambdas/usecases/platform/import/import-activity.ts';
import { importOrganization } from '../../lambdas/usecases/platform/import/import-organization.ts';
import { importVenue } from '../../lambdas/usecases/platform/import/import-venue.ts';
import type { PrepareInput } from '../host.ts';
import { tableClient } from '../interpreter/engines/table-client.ts';
import { seedBookings } from './bookings.ts';
import { type DemoLogin, seedLogins } from './logins.ts';
import { type DemoOrganization, demoOrganizations, welcomeCode } from './organizations.ts';

export interface DemoInfo {
  readonly organizations: readonly {
    id: string;
    name: string;
    venues: readonly {
      id: string;
      name: string;
      slug: string;
      timeZone: string;
      embedKey: string;
      activities: readonly { id: string; name: string; eventType: string }[];
    }[];
  }[];
  readonly logins: readonly DemoLogin[];
  readonly bookings: number;
}

/** The demo looks back on this many days of business. */
const daysOfHistory = 11;

/** Fills an empty table through the product's own use cases: nothing here depends on the format of items. */
export async function seedDemo(input: PrepareInput): Promise<DemoInfo> {
  const { client, close } = tableClient(input.engine);
  const table: Table = { client, name: input.tableName };
  const opened = new Date(input.now.getTime() - daysOfHistory * 24 * 60 * 60 * 1000);
  const organizations = demoOrganizations({
    createdAt: toInstant(opened),
    websiteOrigin: input.websiteOrigin,
    holidays: holidaysAfter(input.now),
    connected: input.stripeStateFile !== null,
  });
  await openForBusiness(table, organizations, opened);
  const bookings = input.stripeStateFile
    ? await seedBookings(table, organizations, { ...input, stripeStateFile: input.stripeStateFile, opened })
    : 0;
  await bringUpToDate(table, organizations, opened, input.now);
  const logins = await seedLogins(input, table, organizations);
  close();
  return { organizations: organizations.map(infoOf), logins, bookings };
}

async function openForBusiness(table: Table, organizations: readonly DemoOrganization[], opened: Date) {
  for (const { organization, venues } of organizations) {
    await importOrganization(table, organization);
    await promoCodes(table).create(welcomeCode(organization), []);
    for (const { venue, activities } of venues) {
      await importVenue(table, venue);
      for (const activity of activities) await importActivity(table, activity);
      await generateAll(table, activities, opened);
    }
  }
}

/** The daily roll of the days since, and the month views that the stream would have kept meanwhile. */
async function bringUpToDate(
  table: Table,
  organizations: readonly DemoOrganization[],
  opened: Date,
  now: Date,
) {
  const activities = organizations.flatMap(({ venues }) => venues.flatMap((each) => each.activities));
  await generateAll(table, activities, now);
  const days = daysOfHistory + 92;
  for (const activity of activities) {
    const from = addDays(toInstant(opened).slice(0, 10), -1);
    await refreshMonths(
      table,
      await sessions(table).listByDay(activity.organizationId, activity.id, from, days),
    );
  }
}

async function generateAll(
  table: Table,
  activities: DemoOrganization['venues'][number]['activities'],
  now: Date,
) {
  await Promise.all(
    activities.map(({ organizationId, venueId, id: activityId }) =>
      generateSessions({ table, clock: { now: () => now } }, { organizationId, venueId, activityId }),
    ),
  );
}

function holidaysAfter(now: Date) {
  const year = now.getUTCFullYear();
  const november = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  // The fourth Thursday.
  const thanksgiving = 1 + ((4 - november + 7) % 7) + 21;
  return {
    christmas: `${year}-12-25`,
    newYearsEve: `${year}-12-31`,
    thanksgiving: `${year}-11-${String(thanksgiving).padStart(2, '0')}`,
  };
}

function infoOf({ organization, venues }: DemoOrganization): DemoInfo['organizations'][number] {
  return {
    id: organization.id,
    name: organization.name,
    venues: venues.map(({ venue, activities }) => ({
      id: venue.id,
      name: venue.name,
      slug: venue.slug,
      timeZone: venue.timeZone,
      embedKey: venue.embedKey,
      activities: activities.map(({ id, name, eventType }) => ({ id, name, eventType })),
    })),
  };
}
