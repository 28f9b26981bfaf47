import { NativeSelect, Text } from '@mantine/core';
import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';
import { addDays } from '../../../../../core/domain/time.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay, useSession } from '../../../frame/session/session.tsx';
import { LiveBadge } from '../../../frame/shell/live-badge.tsx';
import { useDay } from '../../../frame/use-day.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { DayPicker } from '../../../kit/fields/day-picker.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { OwnCalendar } from './own-calendar.tsx';
import { ShiftCard } from './shift-card.tsx';
import { type ShiftDay, shiftDaysOf } from './shift-days.ts';
import classes from './shifts.module.css';

const daysShown = 7;

/** Who runs which session of a week. Staff see their own sessions. */
export function ShiftsPage() {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId, name } = useVenue();
  const [{ who = '' }] = useAddress();
  const seesTeam = useMay('staff.view');
  const day = useDay();
  const params = { venueId };
  const query = { from: day.date, days: daysShown };
  const assigned = useApi('listAssignments', { params, query });
  const agenda = useApi('getAgenda', { params, query }, { enabled: seesTeam });
  const both = { ...assigned, data: seesTeam && !agenda.data ? undefined : assigned.data };
  const dates = Array.from({ length: daysShown }, (_, index) => addDays(day.date, index));
  return (
    <Page
      title={t('people.shifts')}
      about={`${name} · ${t('fromTo', { from: format.shortDate(day.date), to: format.shortDate(dates.at(-1) ?? day.date) })}`}
      actions={
        <>
          <LiveBadge />
          <OwnCalendar />
        </>
      }
    >
      <DayPicker day={day} step={daysShown} />
      <Shown of={both}>
        {({ assignments }) => (
          <>
            {seesTeam && <WhoseSelect assignments={assignments} />}
            <Week
              days={shiftDaysOf(dates, assignments, agenda.data ?? null, who)}
              assignments={assignments}
              today={day.today}
            />
          </>
        )}
      </Shown>
    </Page>
  );
}

/** Everyone, the sessions that no one runs yet, oneself, or one of the others. */
function WhoseSelect({ assignments }: { assignments: readonly AssignmentView[] }) {
  const { t } = useWords();
  const [{ who = '' }, change] = useAddress();
  const own = useSession().account.userId;
  const others = new Map(assignments.map(({ userId, name }) => [userId, name]));
  others.delete(own);
  const people = [...others].sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <NativeSelect
      aria-label={t('people.whose')}
      mb="md"
      maw={280}
      value={who}
      data={[
        { value: '', label: t('people.everyone') },
        { value: 'open', label: t('people.withoutAnyone') },
        { value: own, label: t('people.mine') },
        ...people.map(([value, label]) => ({ value, label })),
      ]}
      onChange={({ currentTarget: { value } }) => change({ who: value || undefined }, { replace: true })}
    />
  );
}

interface WeekProps {
  readonly days: readonly ShiftDay[];
  readonly assignments: readonly AssignmentView[];
  readonly today: string;
}

function Week({ days, assignments, today }: WeekProps) {
  const { t } = useWords();
  const format = useFormat();
  if (days.every(({ shifts }) => shifts.length === 0)) {
    return <EmptyState title={t('people.shiftsNone')}>{t('people.shiftsNoneText')}</EmptyState>;
  }
  return (
    <div className={classes.week}>
      {days.map(({ date, shifts }) => (
        <section
          key={date}
          className={classes.day}
          aria-label={format.shortDate(date)}
          data-today={date === today || undefined}
        >
          <h2 className={classes.date}>{format.shortDate(date)}</h2>
          {shifts.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('people.shiftsFree')}
            </Text>
          )}
          <ul className={classes.shifts}>
            {shifts.map((shift) => (
              <ShiftCard key={shift.sessionId} shift={shift} assignments={assignments} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
