import { weekdays } from '../../../../../core/contract/model/weekdays.ts';
import type { SalesSettings } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import type { PlainPortalKey } from '../../../frame/words.ts';

/** A usual trade, as a start: hours, party and price can all be changed afterwards. */
interface Template {
  readonly label: PlainPortalKey;
  readonly settings: Pick<
    SalesSettings,
    'eventType' | 'duration' | 'cleanupMinutes' | 'capacity' | 'minPlayers' | 'maxPlayers'
  > & {
    /** Minor units for one guest. */
    readonly price: number;
    /** Minutes. */
    readonly slotInterval: number;
  };
}

export const templates = {
  escape: {
    label: 'activities.template.escape',
    settings: {
      eventType: 'private',
      duration: 60,
      cleanupMinutes: 30,
      slotInterval: 90,
      capacity: 8,
      minPlayers: 2,
      maxPlayers: 8,
      price: 3_000,
    },
  },
  axe: {
    label: 'activities.template.axe',
    settings: {
      eventType: 'public',
      duration: 60,
      cleanupMinutes: 0,
      slotInterval: 60,
      capacity: 12,
      minPlayers: 1,
      maxPlayers: 12,
      price: 2_800,
    },
  },
  rage: {
    label: 'activities.template.rage',
    settings: {
      eventType: 'private',
      duration: 30,
      cleanupMinutes: 30,
      slotInterval: 60,
      capacity: 4,
      minPlayers: 1,
      maxPlayers: 4,
      price: 4_500,
    },
  },
  arena: {
    label: 'activities.template.arena',
    settings: {
      eventType: 'public',
      duration: 30,
      cleanupMinutes: 10,
      slotInterval: 40,
      capacity: 10,
      minPlayers: 1,
      maxPlayers: 10,
      price: 2_500,
    },
  },
  party: {
    label: 'activities.template.party',
    settings: {
      eventType: 'private',
      duration: 120,
      cleanupMinutes: 30,
      slotInterval: 150,
      capacity: 15,
      minPlayers: 4,
      maxPlayers: 15,
      price: 2_000,
    },
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;

interface Start {
  /** The name of its one ticket. */
  readonly ticket: string;
  /** Nothing can be paid online yet. */
  readonly isPaidAtVenue: boolean;
  readonly before: SalesSettings;
}

/** The template's settings over what a new activity has, open every day, for one kind of guest. */
export function settingsOf(name: TemplateName, { ticket, isPaidAtVenue, before }: Start): SalesSettings {
  const { price, slotInterval, ...shape } = templates[name].settings;
  return {
    ...before,
    ...shape,
    ...(isPaidAtVenue && { paymentTerms: { kind: 'at-venue' as const } }),
    priceList: { ...before.priceList, units: [{ id: 'guest', name: ticket, price }] },
    schedule: {
      ...before.schedule,
      operatingDays: [...weekdays],
      startTime: '10:00',
      endTime: '22:00',
      slotInterval,
    },
  };
}
