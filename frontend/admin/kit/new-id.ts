/**
 * An id for a row that a person adds to the settings: a ticket, a question, a room. Bookings name it, so it is never
 * given again. People never see it.
 */
export function newId(kind: string): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`;
}
