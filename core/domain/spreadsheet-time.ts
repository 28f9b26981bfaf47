import type { Instant } from '../contract/model/time.ts';
import { localDateOf, localTimeOf } from './time.ts';

/** `2026-11-22 18:00:05` on the clock of a zone: spreadsheets of every language take it for a date. */
export function spreadsheetTime(at: Instant, timeZone: string): string {
  return `${localDateOf(at, timeZone)} ${localTimeOf(at, timeZone)}:${at.slice(17, 19)}`;
}

/** The time zone of a table: the zone that all its venues share, otherwise UTC. */
export function commonZone(timeZones: readonly string[]): string {
  const [only = 'UTC', ...others] = new Set(timeZones);
  return others.length === 0 ? only : 'UTC';
}
