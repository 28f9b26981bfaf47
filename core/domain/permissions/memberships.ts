import { type OrganizationId, organizationId, type VenueId, venueId } from '../../contract/model/ids.ts';
import { type MemberRole, memberRole } from '../../contract/model/people/member.ts';
import { fieldProblem, Problem } from '../problem.ts';
import { isOfVenues } from './of-venues.ts';

/** A person's role and venues in one organization. */
export interface Membership {
  readonly organizationId: OrganizationId;
  readonly role: MemberRole;
  readonly venueIds: readonly VenueId[] | 'all';
}

/** All roles of a person, as the user pool stores them for tokens. */
export interface Memberships {
  /** Runs the platform: a system-admin. */
  readonly operator: boolean;
  readonly organizations: readonly Membership[];
}

/**
 * Characters. The attribute takes 2,048; but the token that has it is in a cookie, of which browsers keep 4,096 bytes,
 * in base 64, with a signature, a name and an address beside it.
 */
const longest = 1600;

const operatorMark = 'platform:system-admin';

/**
 * `org_x:admin:all;org_y:manager:ven_a,ven_b`
 * @throws Problem('invalid-input') at `venueIds` for more than a token has room for
 */
export function formatMemberships(memberships: Memberships): string {
  const text = textOf(memberships);
  if (text.length <= longest) return text;
  const detail = 'too-many-memberships';
  throw new Problem('invalid-input', detail, [fieldProblem('venueIds', detail)]);
}

/** The same, without the last of them that have no room: two organizations may have added a person at once. */
export function formatThoseWithRoom({ operator, organizations }: Memberships): string {
  const text = textOf({ operator, organizations });
  if (text.length <= longest) return text;
  return formatThoseWithRoom({ operator, organizations: organizations.slice(0, -1) });
}

function textOf({ operator, organizations }: Memberships): string {
  const each = organizations.map(({ organizationId, role, venueIds }) =>
    [organizationId, role, venueIds === 'all' ? venueIds : venueIds.join(',')].join(':'),
  );
  return [...(operator ? [operatorMark] : []), ...each].join(';');
}

/** What was written by `formatMemberships`; null for anything else, so that a malformed value grants no access. */
export function parseMemberships(text: string): Memberships | null {
  const parts = text.split(';').filter(Boolean);
  const operator = parts.includes(operatorMark);
  const organizations = parts.filter((part) => part !== operatorMark).map(parseMembership);
  const known = organizations.filter((each) => each !== null);
  return known.length === organizations.length ? { operator, organizations: known } : null;
}

function parseMembership(text: string): Membership | null {
  const [organization, role, venues = '', ...more] = text.split(':');
  const id = organizationId.safeParse(organization);
  const named = memberRole.safeParse(role);
  const venueIds = parseVenues(venues);
  if (!id.success || !named.success || venueIds === null || more.length > 0) return null;
  if (isOfVenues(named.data) === (venueIds === 'all')) return null;
  return { organizationId: id.data, role: named.data, venueIds };
}

function parseVenues(text: string): VenueId[] | 'all' | null {
  if (text === 'all') return text;
  const ids = text.split(',').map((each) => venueId.safeParse(each));
  const known = ids.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return known.length === ids.length ? known : null;
}
