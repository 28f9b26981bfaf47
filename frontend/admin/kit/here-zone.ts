/** The time zone of this device: for what happened to an organization, which has no clock of its own. */
export function hereZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
