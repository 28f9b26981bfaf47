import {
  type CalendarFeedId,
  calendarFeedId,
  type OrganizationId,
  organizationId,
} from '../../contract/model/ids.ts';

export interface CalendarToken {
  readonly organizationId: OrganizationId;
  readonly feedId: CalendarFeedId;
  readonly secret: string;
}

/** The last part of a calendar's address: the organization, the feed's id and the secret. */
export function writeCalendarToken({ organizationId: org, feedId, secret }: CalendarToken): string {
  return `${org.slice('org_'.length)}.${feedId.slice('cal_'.length)}.${secret}`;
}

const shape = /^([a-z0-9]+)\.([a-z0-9]+)\.([\w-]{43})$/;

/** The parts of a token, not verified yet; null for malformed input. */
export function readCalendarToken(token: string): CalendarToken | null {
  const [, org, feed, secret] = shape.exec(token) ?? [];
  const owner = organizationId.safeParse(`org_${org}`);
  const id = calendarFeedId.safeParse(`cal_${feed}`);
  if (!owner.success || !id.success || secret === undefined) return null;
  return { organizationId: owner.data, feedId: id.data, secret };
}
