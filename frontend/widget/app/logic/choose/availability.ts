import type { SessionMessage, SubscribedMessage } from '../../../../../core/contract/feeds.ts';
import type {
  CalendarDay,
  CalendarView,
  DayState,
  DayView,
  SlotView,
} from '../../../../../core/contract/views.ts';
import { monthOf } from '../../../../../core/domain/time.ts';

/** What the guest sees of an activity's availability. */
export interface Availability {
  readonly month: string;
  /** Null while the month is on its way. */
  readonly days: readonly CalendarDay[] | null;
  /** Of the month on show, as it was fetched last. */
  readonly version: number | null;
  readonly date: string | null;
  /** Null while the day is on its way. */
  readonly slots: readonly SlotView[] | null;
  /** The newest live message of each session: an answer that was under way when it came is older. */
  readonly live: Readonly<Record<string, SessionMessage>>;
}

export type AvailabilityAction =
  | { type: 'month-asked'; month: string }
  | { type: 'month-loaded'; view: CalendarView }
  | { type: 'day-asked'; date: string }
  | { type: 'day-loaded'; view: DayView }
  | { type: 'session'; message: SessionMessage };

/** Availability before the month of this date, or the requested day, is loaded. */
export const emptyAvailability = (month: string, date: string | null = null): Availability => ({
  month,
  days: null,
  version: null,
  date,
  slots: null,
  live: {},
});

export function reduceAvailability(state: Availability, action: AvailabilityAction): Availability {
  switch (action.type) {
    case 'month-asked':
      return { ...emptyAvailability(action.month), live: state.live };
    case 'day-asked':
      return { ...state, date: action.date, slots: null };
    case 'month-loaded':
      return monthLoaded(state, action.view);
    case 'day-loaded':
      return action.view.date === state.date ? withSlots(state, action.view.slots) : state;
    case 'session':
      return sessionChanged(state, action.message);
  }
}

/** Replaces the shown month; the day only if the guest has not chosen another meanwhile. */
function monthLoaded(state: Availability, { month, version, days, day }: CalendarView): Availability {
  if (month !== state.month) return state;
  const date = state.date ?? day?.date ?? null;
  const loaded = { ...state, days, version, date };
  return day && day.date === date ? withSlots(loaded, day.slots) : loaded;
}

function sessionChanged(state: Availability, message: SessionMessage): Availability {
  const known = state.live[message.sessionId];
  if (known && known.version >= message.version) return state;
  const next = { ...state, live: { ...state.live, [message.sessionId]: message } };
  return state.slots ? withSlots(next, state.slots) : next;
}

/** The slots with the latest known state of each, and the resulting state of their day. */
function withSlots(state: Availability, told: readonly SlotView[]): Availability {
  const slots = told.map((slot) => newest(slot, state.live[slot.sessionId]));
  const days = state.days?.map((day) => (day.date === state.date ? { ...day, ...summary(slots, day) } : day));
  return { ...state, slots, days: days ?? null };
}

function newest(slot: SlotView, message: SessionMessage | undefined): SlotView {
  if (!message || message.version <= slot.version) return slot;
  const { seatsLeft, state, version } = message;
  return { ...slot, seatsLeft, state, version };
}

function summary(slots: readonly SlotView[], day: CalendarDay): Pick<CalendarDay, 'state' | 'seatsLeft'> {
  if (slots.length === 0) return day;
  const open = slots.filter((slot) => slot.state === 'available');
  return { state: dayStateOf(slots), seatsLeft: Math.max(0, ...open.map((slot) => slot.seatsLeft)) };
}

/** A day can be booked if one of its slots can; else it says the reason that helps most. */
function dayStateOf(slots: readonly SlotView[]): DayState {
  const has = (...states: SlotView['state'][]) => slots.some((slot) => states.includes(slot.state));
  if (has('available')) return 'available';
  if (has('full', 'held', 'resource-busy')) return 'full';
  if (has('too-far-ahead')) return 'too-far-ahead';
  return has('cutoff') ? 'cutoff' : 'closed';
}

/** Whether a live message is about a day of the shown month whose slots are not shown. */
export function needsMonth(state: Availability, date: string): boolean {
  return monthOf(date) === state.month && date !== state.date;
}

/** Whether the shown data may lack a change from before the subscription. */
export function hasMissed({ month, version }: Availability, { shown }: SubscribedMessage): boolean {
  return shown?.month !== month || shown.version !== version;
}
