import { Avatar, Divider, Stack, Text } from '@mantine/core';
import { mayAppoint, mayManage } from '../../../../../core/domain/permissions/may-manage.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { ownActor } from '../../../frame/session/own-actor.ts';
import { useProfile, useSession } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { MemberActions } from './member-actions.tsx';
import { MemberForm } from './member-form.tsx';
import { type MemberLine, placesOf } from './member-line.ts';
import { MemberSessions } from './member-sessions.tsx';
import { MemberStatus } from './member-status.tsx';
import classes from './staff.module.css';

/** One member (`?member=`): what they are and where, and what can be done about it. */
export function MemberPanel({ listed }: { listed: readonly MemberLine[] }) {
  const { t } = useWords();
  const [{ member: userId = '' }] = useAddress();
  const known = listed.find((each) => each.userId === userId);
  const read = useApi('getMember', { params: { userId } }, { enabled: userId !== '' && !known });
  const shown = known ? { ...read, data: known, problem: null, isStale: false } : read;
  return (
    <Panel name="member" parts={['access']} title={shown.data?.name ?? t('staff')}>
      {() => <Shown of={shown}>{(member) => <Member member={member} />}</Shown>}
    </Panel>
  );
}

function Member({ member }: { member: MemberLine }) {
  const actor = ownActor(useSession());
  const { organizationId } = actor;
  const mayChange = mayManage(actor, { ...member, organizationId });
  return (
    <Stack>
      <Facts member={member} />
      <Divider />
      <MemberSessions userId={member.userId} />
      {mayChange && mayAppoint(actor, member.role) && (
        <>
          <Divider />
          <MemberForm key={member.version} member={member} />
        </>
      )}
      {mayChange && (
        <>
          <Divider />
          <MemberActions member={member} />
        </>
      )}
    </Stack>
  );
}

function Facts({ member }: { member: MemberLine }) {
  const { t, formatIn } = useWords();
  const { venues } = useProfile();
  const { name, email, role, status, createdAt } = member;
  const date = formatIn(Intl.DateTimeFormat().resolvedOptions().timeZone).fullDate(createdAt);
  return (
    <div className={classes.facts}>
      <Avatar name={name} color="accent" size="lg" radius="xl" aria-hidden />
      <div className={classes.names}>
        <Text size="sm">
          {t(`role.${role}`)}, {placesOf(member, venues, t)}
        </Text>
        <Text size="sm" c="dimmed">
          {email}
        </Text>
        <Text size="sm" c="dimmed">
          {t('people.addedOn', { date })}
        </Text>
      </div>
      <MemberStatus status={status} />
    </div>
  );
}
