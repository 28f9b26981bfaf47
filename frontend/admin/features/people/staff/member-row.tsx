import type { ProfileView } from '../../../../../core/contract/views.ts';
import { mayManage } from '../../../../../core/domain/permissions/may-manage.ts';
import { ownActor } from '../../../app/own-actor.ts';
import { useProfile, useSession } from '../../../app/session.tsx';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Row } from '../../../ui/page.tsx';
import { type PortalWords, useWords } from '../../../ui/words.ts';
import type { MemberLine } from './use-members.ts';

export interface MemberRowProps {
  member: MemberLine;
  onManage: () => void;
}

const tones: Record<MemberLine['status'], Tone> = {
  invited: 'accent',
  active: 'success',
  disabled: 'warning',
};

/** One person in three lines; the way to change them only for those who may. */
export function MemberRow({ member, onManage }: MemberRowProps) {
  const { t } = useWords();
  const actor = ownActor(useSession());
  const { venues } = useProfile();
  const { organizationId } = actor;
  const manage = (
    <Button label={t('manageNamed', { name: member.name })} onClick={onManage}>
      {t('manage')}
    </Button>
  );
  return (
    <Row end={mayManage(actor, { ...member, organizationId }) ? manage : null}>
      <h2>
        {member.name}{' '}
        {member.status !== 'active' && (
          <Badge tone={tones[member.status]}>{t(`member.${member.status}`)}</Badge>
        )}
        {member.userId === actor.userId && <Badge>{t('you')}</Badge>}
      </h2>
      <p class="muted">{member.email}</p>
      <p>
        {t(`role.${member.role}`)}, {placesOf(member, venues, t)}
      </p>
    </Row>
  );
}

/** Venues that one does not work at have no names here. */
function placesOf({ venueIds }: MemberLine, venues: ProfileView['venues'], t: PortalWords['t']): string {
  if (venueIds === 'all') return t('allVenues');
  const known = venues.filter(({ id }) => venueIds.includes(id)).map(({ name }) => name);
  const others = venueIds.length - known.length;
  return [...known, ...(others > 0 ? [t('moreVenues', { count: others })] : [])].join(', ');
}
