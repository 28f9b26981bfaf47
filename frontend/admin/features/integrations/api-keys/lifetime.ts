/** Days for which a new key may work; the empty one: until it is revoked. */
export const lifetimes = ['', '30', '90', '365'] as const;

const day = 24 * 60 * 60_000;

/** The instant at which a key of this lifetime ends. Undefined when it does not end. */
export function expiryIn(days: string, now: Date): string | undefined {
  return days === '' ? undefined : new Date(now.getTime() + Number(days) * day).toISOString();
}
