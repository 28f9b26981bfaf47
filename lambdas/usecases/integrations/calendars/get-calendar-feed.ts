import { createHash } from 'node:crypto';
import { sessionsFile, withoutTimes } from '../../../../core/domain/calendar/sessions-file.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { readCalendarToken } from '../../../../core/domain/integrations/calendar-token.ts';
import { isOn } from '../../../../core/domain/plans.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { calendarFeeds } from '../../../data/integrations/calendar-feeds.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import { isSecretOf } from '../../scope/secret-hash.ts';
import { sessionsShown } from './sessions-shown.ts';

export interface CalendarFile {
  readonly text: string;
  /** Changes only when the calendar's content changes. */
  readonly etag: string;
}

/**
 * The calendar at an address.
 * @throws Problem('invalid-link') for an unknown or revoked address, a deleted venue or activity, a member
 * who was removed or disabled, and a suspended organization
 */
export async function getCalendarFeed(
  { table, clock }: { readonly table: Table; readonly clock: Clock },
  token: string,
): Promise<CalendarFile> {
  const said = readCalendarToken(token);
  const feed = said && (await calendarFeeds(table).get(said.organizationId, said.feedId));
  if (!said || !feed || !isSecretOf(feed.secretHash, said.secret)) throw noCalendar();
  const now = toInstant(clock.now());
  const [organization, shown] = await Promise.all([
    organizations(table).get(said.organizationId),
    sessionsShown(table, feed, now),
  ]);
  if (organization?.status !== 'active' || !isOn(organization, 'integrations')) throw noCalendar();
  if (!shown) throw noCalendar();
  const text = sessionsFile(shown.name, shown.entries, now);
  const hash = createHash('sha256').update(withoutTimes(text)).digest('base64url');
  return { text, etag: `"${hash}"` };
}

/** Whether the caller already has this version (RFC 9110, section 13.1.2). */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

function noCalendar(): Problem {
  return new Problem('invalid-link', 'invalid-calendar-link');
}
