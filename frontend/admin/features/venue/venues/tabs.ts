import type { PlainPortalKey } from '../../../frame/words.ts';

interface VenueTab {
  readonly name: string;
  readonly label: PlainPortalKey;
}

/** The tabs of a venue's page, each the last part of its address. */
export const tabs = [
  { name: 'details', label: 'venues.details' },
  { name: 'look', label: 'venues.look' },
  { name: 'pictures', label: 'venues.pictures' },
  { name: 'rooms', label: 'venues.rooms' },
  { name: 'questions', label: 'venues.questions' },
  { name: 'policies', label: 'venues.policies' },
  { name: 'sales', label: 'venues.sales' },
  { name: 'embed', label: 'venues.embed' },
] as const satisfies readonly VenueTab[];

export type TabName = (typeof tabs)[number]['name'];

/** The tab that an address names; else the first. */
export function tabNamed(name: string | undefined): TabName {
  return tabs.find((tab) => tab.name === name)?.name ?? 'details';
}
