/** An id for a ticket, add-on, rule or question that a person adds: bookings name it, so it never comes again. */
export function newId(): string {
  return crypto.randomUUID().slice(0, 13);
}
