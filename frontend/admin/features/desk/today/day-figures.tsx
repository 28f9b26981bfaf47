import { Paper, Text } from '@mantine/core';
import type { AgendaSession } from '../../../../../core/contract/views.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { type AgendaFigures, figuresOf } from '../agenda/figures.ts';
import classes from './today.module.css';

interface DayFiguresProps {
  sessions: readonly AgendaSession[];
  /** The single day on show, whose figures the API knows too. */
  date: string | undefined;
}

/** The day, or the week, in a few numbers. Money is shown only to people who may see reports. */
export function DayFigures({ sessions, date }: DayFiguresProps) {
  const { t } = useWords();
  const format = useFormat();
  const figures = figuresOf(sessions);
  const { seatsTaken, seats, inProgress } = figures;
  const before = useFiguresOf(date)?.weekBefore;
  const weekBefore = (count: number | undefined) =>
    count === undefined ? undefined : t('today.weekBeforeCount', { count });
  const share = seats === 0 ? 0 : Math.round((10_000 * seatsTaken) / seats);
  return (
    <Paper component="section" aria-label={t('summary')} withBorder>
      <dl className={classes.figures}>
        <Figure
          name={t('bookings')}
          value={String(figures.bookings)}
          more={joined(inProgress > 0 && t('beingMade', { count: inProgress }), weekBefore(before?.bookings))}
        />
        <Figure
          name={t('guestsExpected')}
          value={String(figures.guests)}
          more={weekBefore(before?.players)}
        />
        <Figure
          name={t('seatsTakenShare')}
          value={t('partOf', { part: seatsTaken, whole: seats })}
          more={[format.percent(Math.round(share / 100) * 100), ...useParts(figures)].join(' · ')}
        />
        {date && <Money date={date} />}
      </dl>
    </Paper>
  );
}

/** Why more seats are taken than guests come. */
function useParts({ parts }: AgendaFigures): string[] {
  const { t } = useWords();
  return [
    ...(parts.private > 0 ? [t('today.privateSeats', { count: parts.private })] : []),
    ...(parts.inProgress > 0 ? [t('today.heldSeats', { count: parts.inProgress })] : []),
    ...(parts.other > 0 ? [t('today.otherSeats', { count: parts.other })] : []),
  ];
}

/** What stands beside a number; undefined for nothing. */
function joined(...parts: readonly (string | false | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined;
}

/** The figures of a single day; undefined of a week, and until they are there. */
function useFiguresOf(date: string | undefined) {
  const { id: venueId } = useVenue();
  const query = { date: date ?? '' };
  const { data } = useApi('getDayFigures', { params: { venueId }, query }, { enabled: date !== undefined });
  return date !== undefined && data?.venueId === venueId ? data : undefined;
}

function Money({ date }: { date: string }) {
  const { t } = useWords();
  const format = useFormat();
  const data = useFiguresOf(date);
  if (!data) return null;
  const { money } = data.day;
  const before = data.weekBefore.money;
  if (!money) return null;
  return (
    <>
      <Figure
        name={t('revenue')}
        value={format.money(money.revenue)}
        more={before && t('today.weekBefore', { amount: format.money(before.revenue) })}
      />
      <Figure name={t('stillToPay')} value={format.money(money.balance)} />
    </>
  );
}

function Figure({ name, value, more }: { name: string; value: string; more?: string | undefined }) {
  return (
    <div className={classes.figure}>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <dd className={classes.figureValue}>
        <span>{value}</span>
        {more && (
          <Text component="span" size="xs" c="dimmed">
            {more}
          </Text>
        )}
      </dd>
    </div>
  );
}
