import { Table } from '@mantine/core';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useAddress } from '../../../frame/address.ts';
import { toDate } from '../../../frame/address-date.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import type { AgendaAddress } from '../agenda/agenda-address.ts';
import { figuresOf } from '../agenda/figures.ts';
import classes from './week.module.css';

interface BoardWeekProps {
  agenda: AgendaView;
  days: AgendaView['days'];
  at: AgendaAddress;
}

/** Activities by day: how many come, and how full it is. A cell opens its day. */
export function BoardWeek({ agenda, days, at }: BoardWeekProps) {
  const { t } = useWords();
  const format = useFormat();
  const activities = agenda.activities.filter(({ id }) => at.activityId === '' || id === at.activityId);
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table withTableBorder withColumnBorders aria-label={t('board.title')} className={classes.week}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('activity')}</Table.Th>
            {days.map(({ date }) => (
              <Table.Th key={date} aria-current={date === at.today ? 'date' : undefined}>
                {format.shortDate(date)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {activities.map(({ id, name }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">{name}</Table.Th>
              {days.map(({ date, sessions }) => (
                <Table.Td key={date} p={0}>
                  <Cell
                    date={date}
                    at={at}
                    name={name}
                    sessions={sessions.filter(({ activityId }) => activityId === id)}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface CellProps {
  date: string;
  at: AgendaAddress;
  name: string;
  sessions: AgendaView['days'][number]['sessions'];
}

function Cell({ date, at, name, sessions }: CellProps) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  if (sessions.length === 0) return <span className={classes.none}>{t('board.noneToday')}</span>;
  const { bookings, guests, seats, seatsTaken } = figuresOf(sessions);
  const share = seats === 0 ? 0 : Math.round((100 * seatsTaken) / seats);
  return (
    <button
      type="button"
      className={classes.cell}
      onClick={() => change({ ...toDate(date, at.today), view: undefined })}
    >
      <span className="visually-hidden">
        {name}, {format.shortDate(date)}:{' '}
      </span>
      <strong>{format.percent(share * 100)}</strong>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${share}%` }} />
      </span>
      <span>{bookings === 0 ? t('nothingBooked') : t('bookingCount', { count: bookings })}</span>
      {guests > 0 && <span>{t('guestCount', { count: guests })}</span>}
    </button>
  );
}
