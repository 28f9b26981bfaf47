import type { ProfileView } from '../../../../core/contract/views.ts';
import { mayManage } from '../../../../core/domain/permissions/may-manage.ts';
import { ownActor } from '../../app/own-actor.ts';
import { roleName } from '../../app/role-names.ts';
import { useProfile, useSession } from '../../app/session.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/page.tsx';
import type { MemberLine } from './use-members.ts';

export interface MemberRowProps {
  member: MemberLine;
  onManage: () => void;
}

const states: Record<MemberLine['status'], readonly [text: string, tone: Tone]> = {
  invited: ['Invited', 'accent'],
  active: ['Active', 'success'],
  disabled: ['Disabled', 'warning'],
};

/** One person in three lines; the way to change them only for those who may. */
export function MemberRow({ member, onManage }: MemberRowProps) {
  const actor = ownActor(useSession());
  const { venues } = useProfile();
  const { organizationId } = actor;
  const [text, tone] = states[member.status];
  const manage = (
    <Button label={`Manage ${member.name}`} onClick={onManage}>
      Manage
    </Button>
  );
  return (
    <Row end={mayManage(actor, { ...member, organizationId }) ? manage : null}>
      <h2>
        {member.name} {member.status !== 'active' && <Badge tone={tone}>{text}</Badge>}
        {member.userId === actor.userId && <Badge>You</Badge>}
      </h2>
      <p class="muted">{member.email}</p>
      <p>
        {roleName(member.role)}, {placesOf(member, venues)}
      </p>
    </Row>
  );
}

/** Venues that one does not work at have no names here. */
function placesOf({ venueIds }: MemberLine, venues: ProfileView['venues']): string {
  if (venueIds === 'all') return 'all venues';
  const known = venues.filter(({ id }) => venueIds.includes(id)).map(({ name }) => name);
  const others = venueIds.length - known.length;
  return [...known, ...(others > 0 ? [`${others} more`] : [])].join(', ');
}
