import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { figuresOf } from '../../desk/agenda/figures.ts';

/** A session with the people who run it. */
export interface Shift {
  readonly sessionId: string;
  readonly activityName: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** How many come. */
  readonly guests: number;
  /** By name. */
  readonly team: readonly AssignmentView[];
}

export interface ShiftDay {
  readonly date: string;
  readonly shifts: readonly Shift[];
}

/** Whose shifts: everyone's, those of sessions with guests that no one runs, or one person's by their id. */
export type Whose = '' | 'open' | (string & {});

/**
 * The sessions of each day that have guests or a team, by start.
 * @param agenda null for people who see their own sessions only
 */
export function shiftDaysOf(
  dates: readonly string[],
  assignments: readonly AssignmentView[],
  agenda: Pick<AgendaView, 'days' | 'activities'> | null,
  whose: Whose,
): ShiftDay[] {
  const teams = Map.groupBy(assignments, ({ sessionId }) => sessionId);
  return dates.map((date) => {
    const all = agenda ? ofAgenda(agenda, date, teams) : ofTeams(date, teams);
    return { date, shifts: all.filter((shift) => concerns(shift, whose)) };
  });
}

type Teams = ReadonlyMap<string, readonly AssignmentView[]>;

function ofAgenda(
  { days, activities }: Pick<AgendaView, 'days' | 'activities'>,
  date: string,
  teams: Teams,
): Shift[] {
  const names = new Map<string, string>(activities.map(({ id, name }) => [id, name]));
  const sessions = days.find((day) => day.date === date)?.sessions ?? [];
  return sessions
    .map((session) => ({
      ...session,
      activityName: names.get(session.activityId) ?? '',
      guests: figuresOf([session]).guests,
      team: byName(teams.get(session.sessionId)),
    }))
    .filter(({ guests, team }) => guests > 0 || team.length > 0);
}

function ofTeams(date: string, teams: Teams): Shift[] {
  return [...teams.values()].flatMap((team) => {
    const [first] = team;
    return first?.date === date ? [{ ...first, guests: 0, team: byName(team) }] : [];
  });
}

function byName(team: readonly AssignmentView[] = []): readonly AssignmentView[] {
  return team.toSorted((a, b) => a.name.localeCompare(b.name));
}

function concerns({ team, guests }: Shift, whose: Whose): boolean {
  if (whose === '') return true;
  if (whose === 'open') return team.length === 0 && guests > 0;
  return team.some(({ userId }) => userId === whose);
}
