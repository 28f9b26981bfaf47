import { Avatar, Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import type { MemberLine } from './member-line.ts';
import classes from './staff.module.css';

/** A member's face in a list: initials, name and address. */
export function MemberName({ member: { userId, name, email }, children }: MemberNameProps) {
  const { t } = useWords();
  const isOwn = useSession().account.userId === userId;
  return (
    <span className={classes.member}>
      <Avatar name={name} color="accent" size={34} radius="xl" aria-hidden />
      <span className={classes.names}>
        <Text span size="sm" fw={600}>
          {name}{' '}
          {isOwn && (
            <Badge color="neutral" size="sm" component="span">
              {t('you')}
            </Badge>
          )}
        </Text>{' '}
        <Text span size="xs" c="dimmed">
          {email}
        </Text>{' '}
        {children}
      </span>
    </span>
  );
}

interface MemberNameProps {
  member: MemberLine;
  /** More lines below. */
  children?: ReactNode;
}
