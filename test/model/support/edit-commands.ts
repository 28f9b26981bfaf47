import { type SalesSettings, salesSettings } from '../../../core/contract/schemas/catalogue/sales.ts';
import { venueSettings } from '../../../core/contract/schemas/venue/venues.ts';
import { activities } from '../../../lambdas/data/catalogue/activities.ts';
import { venues } from '../../../lambdas/data/venue/venues.ts';
import { changeTimeZone } from '../../../lambdas/usecases/catalogue/sales/change-time-zone.ts';
import { editSalesSettings } from '../../../lambdas/usecases/catalogue/sales/edit-sales-settings.ts';
import { editVenue } from '../../../lambdas/usecases/venue/venues/edit-venue.ts';
import type { Command, Deeds } from './commands.ts';
import type { Floor } from './floor.ts';
import { pick } from './pick.ts';

/** Changes what an activity offers; its sessions follow when they are generated. */
async function edit(
  floor: Floor,
  { session }: Command,
  changes: (now: SalesSettings) => Partial<SalesSettings>,
) {
  const { organizationId, venueId, activityId } = floor.session(session);
  const activity = await activities(floor.table).getLatest(organizationId, venueId, activityId);
  if (!activity) throw new Error('The activity is gone.');
  const now = salesSettings.parse(activity);
  const target = {
    venueId,
    activityId,
    version: activity.version,
    salesSettings: { ...now, ...changes(now) },
  };
  await editSalesSettings(floor.deps, floor.manager, target);
  floor.awaitsGeneration = true;
}

async function editTaxes(floor: Floor, { choice }: Command) {
  const { organization, venue } = floor.shop;
  const before = await venues(floor.table).getLatest(organization.id, venue.id);
  if (!before) throw new Error('The venue is gone.');
  const tax = { id: 'vat', name: 'VAT', rate: 1000 * (1 + choice), included: choice % 2 === 0 };
  const settings = venueSettings.parse({ ...before, taxes: choice % 3 ? [tax] : [] });
  return editVenue(floor.deps, floor.manager, { venueId: venue.id, version: before.version, settings });
}

export const editCommands = {
  'edit the capacity': (floor, command) =>
    edit(floor, command, () => ({ capacity: 3 + (command.choice % 6), maxPlayers: 3 })),
  'edit the price': (floor, command) =>
    edit(floor, command, ({ priceList }) => ({
      priceList: {
        ...priceList,
        units: priceList.units.map((unit) => ({ ...unit, price: 1000 + 500 * command.choice })),
      },
    })),
  'edit the duration': (floor, command) =>
    edit(floor, command, () => ({ duration: pick([30, 45, 60], command.choice) ?? 60 })),
  'edit the resources': (floor, command) =>
    edit(floor, command, () => ({ resourceIds: command.choice % 2 ? ['room' as never] : [] })),
  'make it private or public': (floor, command) =>
    edit(floor, command, () => ({ eventType: command.choice % 2 ? 'private' : 'public' })),
  'edit the taxes': editTaxes,
  'move to another zone': async (floor, { choice }) => {
    const timeZone = pick(['UTC', 'Europe/Berlin', 'America/New_York'], choice) ?? 'UTC';
    await changeTimeZone(floor.deps, floor.manager, { venueId: floor.shop.venue.id, timeZone });
    floor.awaitsGeneration = true;
  },
  generate: (floor) => floor.generate(),
} satisfies Deeds;
