import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useAddress } from '../../../frame/address.ts';
import { LiveBadge } from '../../../frame/shell/live-badge.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPrinter } from '../../../kit/icons.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { Steady } from '../../../kit/steady.tsx';
import { type AgendaAddress, readAddress } from '../agenda/agenda-address.ts';
import { AgendaControls } from '../agenda/agenda-controls.tsx';
import { filterDays } from '../agenda/figures.ts';
import { useAgenda } from '../agenda/use-agenda.ts';
import { useNewBookings } from '../agenda/use-new-bookings.ts';
import { useNow } from '../agenda/use-now.ts';
import { BookingMarks } from '../flags/booking-marks.tsx';
import { SessionList } from '../today/session-list.tsx';
import { BoardDay } from './board-day.tsx';
import { BoardWeek } from './board-week.tsx';
import { DaySheet } from './print/day-sheet.tsx';

/** Rooms by time, for a day or a week. */
export function BoardPage() {
  const { t } = useWords();
  const { name, timeZone } = useVenue();
  const format = useFormat();
  const [address] = useAddress();
  const now = useNow();
  const at = readAddress(address, timeZone, now);
  const loading = useAgenda(at.date, at.view === 'week' ? 7 : 1);
  const fresh = useNewBookings(loading.data);
  return (
    <Page
      title={t('board.title')}
      about={`${format.date(at.date)} · ${t('timesIn', { venue: name, zone: format.cityZone(now.toISOString()) })}`}
      actions={
        <>
          <LiveBadge />
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('board.print')}
          </Button>
        </>
      }
    >
      <AgendaControls at={at} activities={loading.data?.activities ?? []} hasEmptySwitch={false} />
      <Shown of={loading}>{(agenda) => <Board agenda={agenda} at={at} now={now} fresh={fresh} />}</Shown>
    </Page>
  );
}

interface BoardProps {
  agenda: AgendaView;
  at: AgendaAddress;
  now: Date;
  fresh: ReadonlySet<string>;
}

/** A grid needs room for names: a phone has a list. */
const phone = '(max-width: 639px)';

function Board({ agenda, at, now, fresh }: BoardProps) {
  const { t } = useWords();
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const { activityId, view } = at;
  const days = useMemo(() => filterDays(agenda, { activityId, showEmpty: true }), [agenda, activityId]);
  const sessions = useMemo(() => days.flatMap((day) => day.sessions), [days]);
  if (sessions.length === 0) {
    return (
      <EmptyState title={t('noSessions')}>
        {t(view === 'day' ? 'noSessionsDay' : 'noSessionsDays')}
      </EmptyState>
    );
  }
  if (view === 'week') return <BoardWeek agenda={agenda} days={days} at={at} />;
  return (
    <>
      <div className="no-print">
        {isPhone ? (
          <Steady>
            <SessionList
              sessions={sessions}
              agenda={agenda}
              fresh={fresh}
              now={now}
              isToday={at.date === at.today}
              Marks={BookingMarks}
            />
          </Steady>
        ) : (
          <BoardDay agenda={agenda} sessions={sessions} now={now} />
        )}
      </div>
      <DaySheet agenda={agenda} sessions={sessions} />
    </>
  );
}
