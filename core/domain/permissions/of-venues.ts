import type { MemberRole } from '../../contract/model/people/member.ts';

/** Roles that are for named venues only. */
const ofVenues: readonly string[] = ['manager', 'staff'] satisfies MemberRole[];

export function isOfVenues(role: MemberRole): boolean {
  return ofVenues.includes(role);
}
