/** A name of our own for a new row of the settings, which people never see. */
export function newId(kind: string): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`;
}
