import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import type { ProfileView } from '../../../../../core/contract/views.ts';
import type { Tone } from '../../../frame/theme.ts';
import type { PortalWords } from '../../../frame/words.ts';

export type MemberLine = RouteOutput<'getMember'>;

export const statusTones: Record<MemberLine['status'], Tone> = {
  invited: 'accent',
  active: 'success',
  disabled: 'warning',
};

/** Where a member works, in words. Venues that the reader does not work at are counted only. */
export function placesOf(
  { venueIds }: Pick<MemberLine, 'venueIds'>,
  venues: ProfileView['venues'],
  t: PortalWords['t'],
): string {
  if (venueIds === 'all') return t('allVenues');
  const known = venues.filter(({ id }) => venueIds.includes(id)).map(({ name }) => name);
  const others = venueIds.length - known.length;
  return [...known, ...(others > 0 ? [t('moreVenues', { count: others })] : [])].join(', ');
}
