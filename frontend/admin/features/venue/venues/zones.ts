import { placeZone } from '../../../../../core/contract/model/place-zone.ts';

/** `America/New_York` as people read it. */
export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}

/** The time zones of places that this browser knows, as a list to choose from. */
export function zoneChoices(): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf('timeZone').flatMap((name) => placeZone.safeParse(name).data ?? []);
  return [...new Set(known)].sort().map((value) => ({ value, label: zoneName(value) }));
}

/** Where this device is, if that is a place. */
export function zoneOfDevice(): string {
  return placeZone.safeParse(Intl.DateTimeFormat().resolvedOptions().timeZone).data ?? '';
}
