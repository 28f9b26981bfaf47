import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AgendaSession } from '../../../../../core/contract/views.ts';
import { addDays, localDateOf } from '../../../../../core/domain/time.ts';
import { useApi } from '../../../frame/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconChevronLeft, IconChevronRight } from '../../../kit/icons.ts';
import { Shown } from '../../../kit/shown.tsx';
import classes from './booking.module.css';
import { type Slot, type SlotDay, slotDaysOf } from './slots.ts';

interface SlotPickerProps {
  activityId: string;
  /** Seats that the party needs. */
  seats: number;
  own?: { readonly sessionId: string; readonly seats: number };
  /** The venue's date to begin with; today without one. */
  date?: string;
  chosen: string | undefined;
  onChoose: (session: AgendaSession) => void;
  /** Why the choice is refused. */
  error?: string | undefined;
}

const week = 7;

/** The days of a week, and the times of one of them with their seats left. */
export function SlotPicker({ activityId, seats, own, date, chosen, onChoose, error }: SlotPickerProps) {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId, timeZone } = useVenue();
  const today = localDateOf(new Date().toISOString(), timeZone);
  const [from, setFrom] = useState(date && date > today ? date : today);
  const [day, setDay] = useState<string>();
  const agenda = useApi('getAgenda', { params: { venueId }, query: { from, days: week } });
  useEffect(() => {
    if (date && date > today) setFrom(date);
  }, [date, today]);
  const turn = (days: number) => {
    setFrom(addDays(from, days) < today ? today : addDays(from, days));
    setDay(undefined);
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <ActionIcon
          variant="default"
          aria-label={t('previousDays')}
          disabled={from <= today}
          onClick={() => turn(-week)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" fw={600}>
          {t('fromTo', { from: format.shortDate(from), to: format.shortDate(addDays(from, week - 1)) })}
        </Text>
        <ActionIcon variant="default" aria-label={t('nextDays')} onClick={() => turn(week)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Shown of={agenda}>
        {(data) => {
          const days = slotDaysOf(data, { activityId, seats, own }, new Date().toISOString());
          const shown = shownDay(days, day);
          return (
            <Stack gap="xs">
              <Days days={days} shown={shown?.date} onShow={setDay} />
              {shown && <Times day={shown} chosen={chosen} onChoose={onChoose} />}
            </Stack>
          );
        }}
      </Shown>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  );
}

/** The day that was asked for, else the first with room. */
function shownDay(days: readonly SlotDay[], wanted: string | undefined): SlotDay | undefined {
  return days.find(({ date }) => date === wanted) ?? days.find(({ free }) => free > 0) ?? days[0];
}

interface DaysProps {
  days: readonly SlotDay[];
  shown: string | undefined;
  onShow: (date: string) => void;
}

function Days({ days, shown, onShow }: DaysProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <fieldset className={classes.days} aria-label={t('day')}>
      {days.map(({ date, free }) => (
        <button
          key={date}
          type="button"
          className={classes.day}
          aria-pressed={date === shown}
          aria-label={`${format.date(date)}, ${t('booking.freeTimes', { count: free })}`}
          onClick={() => onShow(date)}
        >
          {format.weekday(date, 'short')}
          <strong>{format.dayNumber(date)}</strong>
          <span>{free === 0 ? '–' : free}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface TimesProps {
  day: SlotDay;
  chosen: string | undefined;
  onChoose: (session: AgendaSession) => void;
}

function Times({ day, chosen, onChoose }: TimesProps) {
  const { t } = useWords();
  const format = useFormat();
  if (day.slots.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('booking.noTimes', { date: format.date(day.date) })}
      </Text>
    );
  }
  return (
    <fieldset className={classes.slots} aria-label={t('booking.times', { date: format.date(day.date) })}>
      {day.slots.map((slot) => (
        <button
          key={slot.session.sessionId}
          type="button"
          className={classes.slot}
          aria-pressed={slot.session.sessionId === chosen}
          disabled={slot.obstacle !== null}
          onClick={() => onChoose(slot.session)}
        >
          <strong>{format.time(slot.session.startsAt)}</strong>
          <SlotState slot={slot} />
        </button>
      ))}
    </fieldset>
  );
}

function SlotState({ slot: { session, obstacle, isPrivate } }: { slot: Slot }) {
  const { t } = useWords();
  if (obstacle) return <span>{t(`booking.slot.${obstacle}`)}</span>;
  if (isPrivate) return <span>{t('booking.slot.free')}</span>;
  return <span>{t('booking.slot.left', { count: session.capacityRemaining })}</span>;
}
