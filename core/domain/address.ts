import type { Address } from '../contract/model/venue/venue.ts';

/** A postal address as it is written, a line each, without the country. */
export function addressLines({ street, city, region, postalCode }: Address): string[] {
  return [street, [city, region, postalCode].filter(Boolean).join(' ')].filter(Boolean);
}
