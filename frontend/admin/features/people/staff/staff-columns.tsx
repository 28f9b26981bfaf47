import { Text } from '@mantine/core';
import { useProfile } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import type { Column } from '../../../kit/list.tsx';
import { type MemberLine, placesOf } from './member-line.ts';
import { MemberName } from './member-name.tsx';
import { MemberStatus } from './member-status.tsx';
import classes from './staff.module.css';

/** What the list of members says of each. On a phone, role and venues stand below the name. */
export function useStaffColumns(): readonly Column<MemberLine>[] {
  const { t } = useWords();
  const { venues } = useProfile();
  const role = (member: MemberLine) => t(`role.${member.role}`);
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (member) => (
        <MemberName member={member}>
          <span className={classes.narrow}>
            {role(member)}, {placesOf(member, venues, t)}
          </span>
        </MemberName>
      ),
    },
    { key: 'role', title: t('role'), isWide: true, cell: (member) => <Text size="sm">{role(member)}</Text> },
    {
      key: 'venues',
      title: t('venues'),
      isWide: true,
      cell: (member) => (
        <Text size="sm" className={classes.places}>
          {placesOf(member, venues, t)}
        </Text>
      ),
    },
    { key: 'status', title: t('people.status'), cell: ({ status }) => <MemberStatus status={status} /> },
  ];
}
