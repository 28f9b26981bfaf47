import { memo, type ReactNode, useMemo } from 'react';
import type { AssignmentView } from '../../../../../../core/contract/schemas/desk/assignments.ts';
import type { AgendaSession, AgendaView } from '../../../../../../core/contract/views.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { IconChevronDown } from '../../../../kit/icons.ts';
import { activityOf } from '../../agenda/find-booking.ts';
import { AssignMenu } from '../../team/assign-menu.tsx';
import { clashesOf } from '../../team/clashes.ts';
import classes from '../board.module.css';
import type { BoardSpan, Placed } from '../layout.ts';
import { staffRowsOf } from './staff-rows.ts';

interface StaffLanesProps {
  agenda: AgendaView;
  sessions: readonly AgendaSession[];
  span: BoardSpan;
}

/** Below the rooms: who runs what, and the sessions with guests that no one runs yet. */
export const StaffLanes = memo(function StaffLanes({ agenda, sessions, span }: StaffLanesProps) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const mayAssign = useMay('assignments.edit');
  const [{ staff }, change] = useAddress();
  const from = agenda.days[0]?.date ?? '';
  const { data } = useApi('listAssignments', { params: { venueId }, query: { from } });
  const assignments = data?.assignments;
  const rows = useMemo(
    () => assignments && staffRowsOf(assignments, sessions, span),
    [assignments, sessions, span],
  );
  if (!assignments || !rows || (!mayAssign && rows.people.length === 0)) return null;
  // Venues that assign no one are spared the rows.
  const isOpen = staff ? staff === 'show' : assignments.length > 0;
  const open = mayAssign ? rows.open : { placed: [], lanes: 0 };
  return (
    <section className={classes.staff} aria-label={t('board.staff')}>
      <h2 className={classes.staffHead}>
        <button
          type="button"
          className={classes.staffButton}
          aria-expanded={isOpen}
          onClick={() => change({ staff: isOpen ? 'hide' : 'show' }, { replace: true })}
        >
          <IconChevronDown size={16} aria-hidden /> {t('board.staff')}
          {open.placed.length > 0 && (
            <span className={classes.staffOpen}>{t('board.staffOpen', { count: open.placed.length })}</span>
          )}
        </button>
      </h2>
      {isOpen && open.placed.length > 0 && (
        <Lane name={t('board.staffNone')} lanes={open.lanes}>
          {open.placed.map((placed) => (
            <OpenShift
              key={placed.session.sessionId}
              placed={placed}
              agenda={agenda}
              assignments={assignments}
            />
          ))}
        </Lane>
      )}
      {isOpen &&
        rows.people.map(({ userId, name, placed, lanes }) => (
          <Lane key={userId} name={name} lanes={lanes}>
            {placed.map((each) => (
              <Shift key={each.session.sessionId} placed={each} assignments={assignments} />
            ))}
          </Lane>
        ))}
    </section>
  );
});

function Lane({ name, lanes, children }: { name: string; lanes: number; children: ReactNode }) {
  return (
    <div className={classes.row} style={{ '--lanes': lanes, '--chips': 0 }}>
      <h3 className={classes.room}>{name}</h3>
      <ul className={classes.track}>{children}</ul>
    </div>
  );
}

interface ShiftProps<T extends AssignmentView | AgendaSession> {
  placed: Placed<T>;
  assignments: readonly AssignmentView[];
}

const place = ({ from, length, lane }: Pick<Placed, 'from' | 'length' | 'lane'>) => ({
  '--from': from,
  '--length': length,
  '--lane': lane,
});

/** A session that a person runs; opens its drawer. */
function Shift({ placed, assignments }: ShiftProps<AssignmentView>) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const { sessionId, userId, activityName, startsAt } = placed.session;
  const isClash = clashesOf(assignments, placed.session, userId).length > 0;
  return (
    <li className={classes.block} style={place(placed)} data-state="full" data-clash={isClash || undefined}>
      <button type="button" className={classes.shift} onClick={() => change({ session: sessionId })}>
        <strong>{format.time(startsAt)}</strong> {activityName}
        {isClash && <span className="visually-hidden">, {t('board.staffClash')}</span>}
      </button>
    </li>
  );
}

/** A session without anyone: a press lists who can run it. */
function OpenShift({ placed, agenda, assignments }: ShiftProps<AgendaSession> & { agenda: AgendaView }) {
  const { t } = useWords();
  const format = useFormat();
  const { session } = placed;
  return (
    <li className={classes.block} style={place(placed)} data-state="free">
      <AssignMenu session={session} assignments={assignments}>
        <button type="button" className={classes.shift}>
          <span className="visually-hidden">{t('board.teamAssign')}: </span>
          <strong>{format.time(session.startsAt)}</strong> {activityOf(agenda, session.activityId)?.name}
        </button>
      </AssignMenu>
    </li>
  );
}
