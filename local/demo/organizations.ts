import { type Activity, activity } from '../../core/contract/model/catalogue/activity.ts';
import { slug } from '../../core/contract/model/ids.ts';
import { type Organization, organization } from '../../core/contract/model/platform/organization.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import type { PromoCode } from '../../core/contract/model/venue/promo-code.ts';
import { type Venue, venue } from '../../core/contract/model/venue/venue.ts';
import {
  type Holidays,
  islandGuide,
  londonActivities,
  lordHoweActivities,
  newYorkActivities,
} from './activities.ts';
import { type Demand, indoors, southernSummer } from './history/demand.ts';
import { demoId } from './ids.ts';
import type { ActivityPlan } from './plan.ts';

export interface DemoVenue {
  readonly venue: Venue;
  readonly demand: Demand;
  readonly activities: readonly Activity[];
}

export interface DemoOrganization {
  readonly organization: Organization;
  readonly venues: readonly DemoVenue[];
}

interface Setting {
  readonly createdAt: Instant;
  /** The demo websites' origin: the venues' own, allowed to frame the widget. */
  readonly websiteOrigin: string;
  readonly holidays: Holidays;
  /** Without a stand-in for Stripe there are no connected accounts to charge on. */
  readonly connected: boolean;
}

type VenuePlan = Pick<
  Venue,
  'name' | 'slug' | 'description' | 'address' | 'phone' | 'email' | 'timeZone' | 'taxes' | 'giftCardAmounts'
> & {
  resources?: Venue['resources'];
  demand: Demand;
  color: string;
  theme?: 'light' | 'dark';
  languages: Venue['widget']['languages'];
};

/** Two organizations, three venues whose clocks change on different days, eight activities. */
export function demoOrganizations(setting: Setting): DemoOrganization[] {
  const cipher = organizationOf('Cipher House', 'USD', 'owner@cipherhouse.example', setting);
  const meridian = organizationOf('Meridian Rooms', 'GBP', 'owner@meridian.example', setting);
  return [
    {
      organization: cipher,
      venues: [venueOf(cipher, newYork, newYorkActivities(setting.holidays), setting)],
    },
    {
      organization: meridian,
      venues: [
        venueOf(meridian, london, londonActivities(setting.holidays), setting),
        venueOf(meridian, lordHowe, lordHoweActivities(setting.holidays), setting),
      ],
    },
  ];
}

const newYork: VenuePlan = {
  name: 'Cipher House New York',
  slug: slug.parse('cipher-house-new-york'),
  description: 'Three floors of vaults, wards and flying axes in a former bank on the Lower East Side.',
  address: {
    street: '88 Orchard Street',
    city: 'New York',
    region: 'NY',
    postalCode: '10002',
    country: 'US',
  },
  phone: '+1 212 555 0142',
  email: 'hello@cipherhouse.example',
  timeZone: 'America/New_York',
  taxes: [{ id: 'sales-tax', name: 'Sales tax 8.875%', rate: 8_875, included: false }],
  giftCardAmounts: [5_000, 10_000, 20_000],
  demand: { ordinary: 7, months: indoors },
  color: '#b3261e',
  languages: ['en', 'es', 'fr', 'de'],
};

const london: VenuePlan = {
  name: 'Meridian Rooms London',
  slug: slug.parse('meridian-rooms-london'),
  description: 'Victorian puzzles under a railway arch, five minutes from the Thames.',
  address: { street: '14 Arch Lane', city: 'London', postalCode: 'SE1 9AA', country: 'GB' },
  phone: '+44 20 7946 0321',
  email: 'london@meridian.example',
  timeZone: 'Europe/London',
  taxes: [{ id: 'vat', name: 'VAT 20%', rate: 20_000, included: true }],
  giftCardAmounts: [4_000, 8_000, 15_000],
  demand: { ordinary: 6, months: indoors },
  color: '#1f5f8b',
  languages: ['en', 'fr', 'de', 'es'],
};

const lordHowe: VenuePlan = {
  name: 'Meridian Rooms Lord Howe',
  slug: slug.parse('meridian-rooms-lord-howe'),
  description:
    'Mysteries between the lagoon and the pines, on an island with one road and no traffic lights.',
  address: {
    street: '3 Lagoon Road',
    city: 'Lord Howe Island',
    region: 'NSW',
    postalCode: '2898',
    country: 'AU',
  },
  phone: '+61 2 5550 4821',
  email: 'lordhowe@meridian.example',
  timeZone: 'Australia/Lord_Howe',
  taxes: [{ id: 'gst', name: 'GST 10%', rate: 10_000, included: true }],
  giftCardAmounts: [],
  resources: [islandGuide],
  demand: { ordinary: 2.5, months: southernSummer },
  color: '#0b7a5c',
  theme: 'dark',
  languages: ['en', 'de'],
};

function organizationOf(name: string, currency: string, ownerEmail: string, setting: Setting): Organization {
  const id = demoId.organization(name);
  return organization.parse({
    id,
    name,
    ownerEmail,
    currency,
    status: 'active',
    ...(setting.connected ? { stripeAccountId: `acct_${id.slice(4)}` } : {}),
    applicationFeeBasisPoints: 250,
    createdAt: setting.createdAt,
  });
}

function venueOf(
  owner: Organization,
  plan: VenuePlan,
  plans: readonly ActivityPlan[],
  setting: Setting,
): DemoVenue {
  const { color, theme = 'light', languages, demand, ...rest } = plan;
  const place = venue.parse({
    ...rest,
    id: demoId.venue(plan.name),
    organizationId: owner.id,
    embedKey: demoId.embedKey(plan.name),
    allowedOrigins: [setting.websiteOrigin],
    widget: {
      color,
      theme,
      languages,
      cancellationPolicy:
        'Free cancellation up to 24 hours before the start. After that we cannot refund, but you may send friends instead.',
      terms:
        'Please arrive ten minutes early. Latecomers lose game time. Children under 14 play with an adult.',
    },
    status: 'active',
    createdAt: setting.createdAt,
  });
  return { venue: place, demand, activities: plans.map((each) => activityOf(place, each)) };
}

function activityOf(venue: Venue, plan: ActivityPlan): Activity {
  return activity.parse({
    activityType: 'physical',
    setupMinutes: 0,
    cleanupMinutes: 0,
    minPlayers: 1,
    maxPlayers: plan.capacity,
    questions: [],
    status: 'published',
    createdAt: venue.createdAt,
    ...plan,
    id: demoId.activity(`${venue.name}/${plan.name}`),
    organizationId: venue.organizationId,
    venueId: venue.id,
  });
}

/** Ten percent off a customer's first booking, fifteen off quiet days, and one that is over. */
export function promoCodesOf(of: Organization): [welcome: PromoCode, midweek: PromoCode, summer: PromoCode] {
  return [
    {
      ...promoCodeOf(of, 'WELCOME10', 'Welcome: 10% off', 1_000),
      ...{ cap: 5_000, maxUsesPerCustomer: 1 },
    },
    promoCodeOf(of, 'MIDWEEK15', 'Tuesday to Thursday: 15% off', 1_500),
    { ...promoCodeOf(of, 'SUMMER20', 'Summer: 20% off', 2_000), status: 'paused' },
  ];
}

function promoCodeOf(
  { id, createdAt }: Organization,
  code: string,
  name: string,
  basisPoints: number,
): PromoCode {
  return {
    ...{ organizationId: id, code, name, discount: { kind: 'percent', basisPoints } },
    ...{ uses: 0, status: 'active', createdAt, version: 1 },
  };
}
