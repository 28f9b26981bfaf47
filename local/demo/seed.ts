import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { toInstant } from '../../core/domain/time.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { importActivity } from '../../lambdas/usecases/platform/import/import-activity.ts';
import { importOrganization } from '../../lambdas/usecases/platform/import/import-organization.ts';
import { importVenue } from '../../lambdas/usecases/platform/import/import-venue.ts';
import { finishSetup } from '../../lambdas/usecases/platform/setup/setup.ts';
import type { PrepareInput } from '../host.ts';
import { tableClient } from '../interpreter/engines/table-client.ts';
import { openStore } from '../stripe/store.ts';
import { depsAt, type Team } from './highlights/deps.ts';
import { showDay } from './highlights/show.ts';
import { chargeAll } from './history/charges.ts';
import { fillHistory } from './history/fill.ts';
import { actorOf, type DemoAccount, type DemoLogin, enlistAll, loginOf, openAccounts } from './logins.ts';
import { type DemoOrganization, demoOrganizations } from './organizations.ts';
import { withPictures } from './pictures/publish.ts';
import { keepWaiverText } from './waivers.ts';

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
const daysOfHistory = 90;

const day = 24 * 60 * 60 * 1000;

/** Fills an empty table, opens the accounts of the people who may sign in, and fills Stripe's stand-in. */
export async function seedDemo(input: PrepareInput): Promise<DemoInfo> {
  const { client, close } = tableClient(input.engine);
  const { websiteOrigin, now, stripeStateFile, linkSecret } = input;
  const setting = { websiteOrigin, now, connected: stripeStateFile !== null };
  const organizations = await withPictures(input, organizationsOf(setting));
  const accounts = await openAccounts(input, organizations);
  const bookings = await fillTable(
    { client, name: input.tableName },
    { ...setting, organizations, accounts, linkSecret },
  );
  if (stripeStateFile) await chargeInto(stripeStateFile, organizations, bookings);
  close();
  return {
    organizations: organizations.map(infoOf),
    logins: accounts.map(loginOf),
    bookings: bookings.length,
  };
}

interface Setting {
  readonly websiteOrigin: string;
  readonly now: Date;
  /** Stripe's stand-in takes payments: their guests have paid there. */
  readonly connected: boolean;
}

const openedAt = (now: Date) => new Date(now.getTime() - daysOfHistory * day);

export function organizationsOf({ now, websiteOrigin, connected }: Setting): DemoOrganization[] {
  const createdAt = toInstant(openedAt(now));
  return demoOrganizations({ createdAt, websiteOrigin, connected, holidays: holidaysAfter(now) });
}

interface Filling extends Setting {
  /** Signs the links that guests get. */
  readonly linkSecret: string;
  readonly organizations: readonly DemoOrganization[];
  readonly accounts: readonly DemoAccount[];
}

/** Everything that the table has. Answers the bookings. */
export async function fillTable(
  table: Table,
  { organizations, accounts, now, connected, linkSecret, websiteOrigin }: Filling,
): Promise<readonly Booking[]> {
  const opened = toInstant(openedAt(now));
  const bookings: Booking[] = [];
  for (const at of organizations) await openForBusiness(table, at);
  await enlistAll(table, accounts, now);
  for (const at of organizations) {
    await hideSetup(table, actorOf(accounts, at, 'org-admin'), { websiteOrigin, now });
    const staffOf = (place: DemoOrganization) => actorOf(accounts, place, 'staff');
    const history = { opened, now: toInstant(now), paysOnline: connected, staffOf };
    const booked = await fillHistory(table, at, history);
    bookings.push(...booked);
    for (const venue of at.venues) {
      const team = teamOf(accounts, at, venue);
      await showDay(table, venue, { team, bookings: booked, linkSecret, now });
    }
  }
  return bookings;
}

/** Where a venue lacks a member for a task, the owner does it. */
function teamOf(
  accounts: readonly DemoAccount[],
  at: DemoOrganization,
  { venue }: DemoOrganization['venues'][number],
): Team {
  const owner = actorOf(accounts, at, 'org-admin');
  const orOwner = (actor: Actor) =>
    actor.venueIds === 'all' || actor.venueIds.includes(venue.id) ? actor : owner;
  return {
    owner,
    manager: orOwner(actorOf(accounts, at, 'manager')),
    staff: orOwner(actorOf(accounts, at, 'staff')),
  };
}

async function openForBusiness(table: Table, { organization, venues }: DemoOrganization): Promise<void> {
  await importOrganization(table, organization);
  for (const { venue, activities } of venues) {
    await importVenue(table, venue);
    for (const activity of activities) {
      await importActivity(table, activity);
      await keepWaiverText(table, activity);
    }
  }
}

/** Owners who have run their venues for months need no checklist. */
async function hideSetup(
  table: Table,
  owner: Actor,
  { now, websiteOrigin }: Pick<Setting, 'now' | 'websiteOrigin'>,
): Promise<void> {
  await finishSetup({ ...depsAt(table, now, 12), siteUrl: websiteOrigin }, owner);
}

async function chargeInto(
  stateFile: string,
  organizations: readonly DemoOrganization[],
  bookings: readonly Booking[],
): Promise<void> {
  const { state, saved } = openStore(stateFile);
  for (const { organization } of organizations) {
    chargeAll(
      state,
      organization,
      bookings.filter(({ organizationId }) => organizationId === organization.id),
    );
  }
  await saved();
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
