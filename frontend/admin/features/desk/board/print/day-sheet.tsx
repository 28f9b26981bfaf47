import type { AssignmentView } from '../../../../../../core/contract/schemas/desk/assignments.ts';
import type { AgendaSession, AgendaView } from '../../../../../../core/contract/views.ts';
import { arrivesAt } from '../../../../../../core/domain/booking/arrival.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { isComing } from '../../agenda/figures.ts';
import { type AgendaBooking, activityOf } from '../../agenda/find-booking.ts';
import { seatsOf } from '../../agenda/seats.ts';
import classes from './day-sheet.module.css';
import { usePrinting } from './use-printing.ts';

interface DaySheetProps {
  agenda: AgendaView;
  sessions: readonly AgendaSession[];
}

/** The day on paper: the parties of each session, to tick off at the door. */
export function DaySheet({ agenda, sessions }: DaySheetProps) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const from = agenda.days[0]?.date ?? '';
  const { data } = useApi('listAssignments', { params: { venueId }, query: { from } });
  if (!usePrinting()) return null;
  const booked = sessions.filter(({ bookings }) => bookings.some(isComing));
  return (
    <div className={classes.sheet}>
      <h2>{t('board.daySheet')}</h2>
      {booked.length === 0 && <p>{t('nothingBooked')}</p>}
      {booked.map((session) => (
        <Session
          key={session.sessionId}
          session={session}
          activity={activityOf(agenda, session.activityId)}
          team={data?.assignments.filter(({ sessionId }) => sessionId === session.sessionId) ?? []}
        />
      ))}
    </div>
  );
}

interface SessionProps {
  session: AgendaSession;
  activity: AgendaView['activities'][number] | undefined;
  team: readonly AssignmentView[];
}

function Session({ session, activity, team }: SessionProps) {
  const { t } = useWords();
  const format = useFormat();
  const { startsAt, endsAt, bookings } = session;
  const arriveAt = activity && arrivesAt(session, activity);
  const time = t('fromTo', { from: format.time(startsAt), to: format.time(endsAt) });
  return (
    <section className={classes.session}>
      <h3>
        {time} · {activity?.name ?? t('activity')}
      </h3>
      {arriveAt && <p>{t('arriveBy', { time: format.time(arriveAt) })}</p>}
      <p>
        {seatsOf(session, activity?.eventType ?? 'public', t).text}
        {team.length > 0 && ` · ${t('board.team')}: ${team.map(({ name }) => name).join(', ')}`}
      </p>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th>{t('board.sheetHere')}</th>
            <th>{t('name')}</th>
            <th>{t('board.sheetGuests')}</th>
            <th>{t('reference')}</th>
            <th>{t('stillToPay')}</th>
          </tr>
        </thead>
        <tbody>
          {bookings.filter(isComing).map((booking) => (
            <Party key={booking.id} booking={booking} questions={activity?.questions ?? []} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PartyProps {
  booking: AgendaBooking;
  questions: AgendaView['activities'][number]['questions'];
}

function Party({ booking, questions }: PartyProps) {
  const { t } = useWords();
  const format = useFormat();
  const { state, guest, groupName, guestCount, reference, balance, answers, flags = [], waiver } = booking;
  const said = questions.flatMap(({ id, label }) => {
    const values = answers.find(({ questionId }) => questionId === id)?.values ?? [];
    return values.length === 0 ? [] : [`${label}: ${values.join(', ')}`];
  });
  return (
    <tr>
      <td>{state === 'confirmed' ? '☐' : '☑'}</td>
      <td>
        <strong>{guest?.name ?? t('noName')}</strong>
        {groupName && ` (${groupName})`}
        {guest?.phone && <div>{guest.phone}</div>}
        {flags.map(({ kind, note }) => (
          <div key={kind}>
            <strong>{t(`flags.${kind}`)}</strong>
            {note && `: ${note}`}
          </div>
        ))}
        {waiver && <div>{t('waivers.count', waiver)}</div>}
        {said.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </td>
      <td>{t('guestCount', { count: guestCount })}</td>
      <td>{reference}</td>
      <td className={classes.money}>
        {balance > 0 ? t('today.due', { amount: format.money(balance) }) : t('paid')}
      </td>
    </tr>
  );
}
