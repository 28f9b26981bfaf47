import { Badge, Button, Text } from '@mantine/core';
import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';
import { useAddress } from '../../../frame/address.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconPlus } from '../../../kit/icons.ts';
import { AssignMenu } from '../../desk/team/assign-menu.tsx';
import { clashesOf } from '../../desk/team/clashes.ts';
import type { Shift } from './shift-days.ts';
import classes from './shifts.module.css';

interface ShiftCardProps {
  readonly shift: Shift;
  /** Those of the whole week: they say who is busy. */
  readonly assignments: readonly AssignmentView[];
}

/** A session of the week: who runs it, and the way to assign someone. */
export function ShiftCard({ shift, assignments }: ShiftCardProps) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const mayAssign = useMay('assignments.edit');
  const { sessionId, activityName, startsAt, endsAt, guests, team } = shift;
  const isOpen = team.length === 0;
  return (
    <li className={classes.shift} data-open={isOpen || undefined}>
      <button type="button" className={classes.session} onClick={() => change({ session: sessionId })}>
        <span className={classes.time}>
          {t('fromTo', { from: format.time(startsAt), to: format.time(endsAt) })}
        </span>
        <span>{activityName}</span>
        {guests > 0 && (
          <Text span size="xs" c="dimmed">
            {t('guestCount', { count: guests })}
          </Text>
        )}
      </button>
      {team.map(({ userId, name }) => {
        const isBusy = clashesOf(assignments, shift, userId).length > 0;
        return (
          <Badge key={userId} color={isBusy ? 'warning' : 'accent'} className={classes.person}>
            {name}
            {isBusy && <span className="visually-hidden">, {t('board.staffClash')}</span>}
          </Badge>
        );
      })}
      {mayAssign && (
        <AssignMenu session={shift} assignments={assignments}>
          <Button
            size="compact-xs"
            variant={isOpen ? 'light' : 'subtle'}
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={t('people.assignTo', { activity: activityName, time: format.dateTime(startsAt) })}
          >
            {t('people.assign')}
          </Button>
        </AssignMenu>
      )}
    </li>
  );
}
