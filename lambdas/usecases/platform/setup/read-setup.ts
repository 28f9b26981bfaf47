import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { SetupChoices } from '../../../../core/contract/model/platform/setup.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { SetupView } from '../../../../core/contract/schemas/platform/setup.ts';
import { hasBookableSession } from '../../../../core/domain/catalogue/readiness.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { setupStates } from '../../../../core/domain/platform/setup-steps.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { usages } from '../../../data/scope/usage.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { widgetFirsts } from '../../../data/venue/widget-firsts.ts';

export interface SetupReader {
  readonly table: Table;
  readonly clock: Clock;
  readonly siteUrl: string;
}

/** So many of an organization's venues, and of a venue's activities, are looked at: the first are made here. */
const looked = 10;

/** The checklist of an organization: two Gets and two short Queries, however large it is; none once it is finished. */
export async function readSetup(
  { table, clock, siteUrl }: SetupReader,
  organization: Organization,
  { settled, finishedAt }: SetupChoices,
): Promise<SetupView> {
  if (finishedAt) return { isFinished: true, steps: [] };
  const [venue, { members }] = await Promise.all([
    firstVenue(table, organization),
    usages(table).get(organization.id),
  ]);
  const [activity, firsts] = venue ? await readVenue(table, venue) : [null, {}];
  const hours = activity && venue && { activity, venue, organization };
  const facts = {
    organization,
    settled,
    venue,
    members,
    activity: hours && {
      status: hours.activity.status,
      hasHours: hasBookableSession(hours, toInstant(clock.now())),
    },
    isSeen: firsts.seenAt !== undefined,
    isBooked: firsts.bookedAt !== undefined,
  };
  return {
    isFinished: false,
    steps: setupStates(facts),
    venueId: venue?.id,
    activity: activity ? { id: activity.id, name: activity.name } : undefined,
    pageUrl: venue ? `${siteUrl}/${venue.slug}` : undefined,
    seenOn: firsts.seenOn,
  };
}

async function firstVenue(table: Table, { id }: Organization): Promise<Venue | null> {
  const { items } = await venues(table).page(id, { limit: looked });
  return oldest(items.filter(({ status }) => status === 'active'));
}

function readVenue(table: Table, { organizationId, id: venueId }: Venue) {
  return Promise.all([
    firstActivity(table, { organizationId, venueId }),
    widgetFirsts(table).get({ organizationId, venueId }),
  ]);
}

async function firstActivity(
  table: Table,
  { organizationId, venueId }: Pick<Activity, 'organizationId' | 'venueId'>,
): Promise<Activity | null> {
  const { items } = await activities(table).pageByVenue(organizationId, venueId, { limit: looked });
  const of = (wanted: Activity['status']) => oldest(items.filter(({ status }) => status === wanted));
  return of('published') ?? of('draft');
}

function oldest<T extends Pick<Venue, 'createdAt'>>(items: readonly T[]): T | null {
  return [...items].sort((one, other) => one.createdAt.localeCompare(other.createdAt))[0] ?? null;
}
