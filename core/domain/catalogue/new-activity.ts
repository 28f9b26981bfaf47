import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { ActivityText } from '../../contract/schemas/catalogue/activities.ts';
import type { SalesSettings } from '../../contract/schemas/catalogue/sales.ts';
import { isOfAnotherVenue } from './uploads.ts';

type Identity = Pick<Activity, 'id' | 'organizationId' | 'venueId' | 'createdAt'>;

/** A new draft. It is a valid activity that sells nothing: no day, no ticket. */
export function newActivity(identity: Identity, text: ActivityText): Activity {
  return { ...text, ...usualSalesSettings(), ...identity, status: 'draft', version: 1 };
}

/** An hour for up to eight, from ten to six, on no day yet and for no price yet. */
function usualSalesSettings(): SalesSettings {
  return {
    eventType: 'public',
    duration: 60,
    setupMinutes: 0,
    cleanupMinutes: 0,
    capacity: 8,
    minPlayers: 1,
    maxPlayers: 8,
    priceList: { units: [], groupTiers: [], peakRules: [] },
    addOns: [],
    paymentTerms: { kind: 'full' },
    schedule: {
      operatingDays: [],
      startTime: '10:00',
      endTime: '18:00',
      slotInterval: 60,
      customHours: {},
      customDates: [],
      blockedDates: [],
    },
    cancellation: { tiers: [{ minutesBefore: 1440, feeBasisPoints: 0 }], rescheduleMinutes: 1440 },
    resourceIds: [],
  };
}

/** As long as a name may be. */
const longestName = 120;

/** The same once more, as a draft that was never on sale. */
export function copyOf(original: Activity, identity: Identity, name?: string): Activity {
  const { publishedAt: _on, ...rest } = original;
  const moved = identity.venueId === original.venueId ? rest : withoutPlace(rest, identity);
  return {
    ...moved,
    ...identity,
    name: name ?? copyName(original.name),
    status: 'draft',
    version: 1,
  };
}

/** Cut where it is too long, though never within a character. */
function copyName(name: string): string {
  const end = ' (copy)';
  return `${name
    .slice(0, longestName - end.length)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()}${end}`;
}

/** Without what only the venue it is copied from has: its rooms and game masters, and what was uploaded there. */
function withoutPlace({ imageUrl, gallery, ...rest }: Activity, there: Identity): Activity {
  return {
    ...rest,
    ...(imageUrl === undefined || isOfAnotherVenue(imageUrl, there) ? {} : { imageUrl }),
    gallery: gallery.filter(({ url }) => !isOfAnotherVenue(url, there)),
    resourceIds: [],
  };
}
