import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { FeedMessage } from '../../../../core/contract/feeds.ts';
import { monthOf } from '../../../../core/domain/time.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import {
  type Availability,
  type AvailabilityAction,
  emptyAvailability,
  hasMissed,
  needsMonth,
  reduceAvailability,
} from '../logic/choose/availability.ts';
import { useWidget } from './context.ts';
import { openFeed } from './feed.ts';

export interface AvailabilityModel extends Availability {
  readonly problem: CallProblem | null;
  showMonth(month: string): void;
  showDay(date: string): void;
  /** Loads the shown data again, without clearing it. */
  refresh(): void;
}

/** Milliseconds. Live messages come in bursts; the month is loaded once after each. */
const debounceMs = 1200;

/** Availability of one activity, kept true by the feed. `start`: the date to begin with, else the first free one. */
export function useAvailability(activityId: string, start: string | null): AvailabilityModel {
  const { data } = useWidget();
  const key = data.venue.embedKey;
  const [state, dispatch] = useReducer(reduceAvailability, null, () =>
    emptyAvailability(monthOf(start ?? data.today), start),
  );
  const { ask, problem } = useAsk(dispatch);
  const current = useRef(state);
  current.current = state;

  const loadMonth = useCallback(
    (month: string, date: string | null) =>
      ask(async (signal) => {
        const query = date ? { month, date } : { month };
        const view = await call('getCalendar', { params: { key, activityId }, query, signal });
        return { type: 'month-loaded', view };
      }),
    [key, activityId, ask],
  );
  const refresh = useCallback(() => loadMonth(current.current.month, current.current.date), [loadMonth]);
  const showMonth = (month: string) => {
    dispatch({ type: 'month-asked', month });
    loadMonth(month, null);
  };
  const showDay = (date: string) => {
    dispatch({ type: 'day-asked', date });
    ask(async (signal) => {
      const view = await call('getDay', { params: { key, activityId, date }, signal });
      return { type: 'day-loaded', view };
    });
  };

  useEffect(() => {
    void refresh();
  }, [activityId]);
  const loaded = state.days !== null;
  useFeed(activityId, loaded, current, dispatch, refresh);
  return { ...state, problem, showMonth, showDay, refresh };
}

/** One question at a time: a newer one ends the older. */
function useAsk(dispatch: (action: AvailabilityAction) => void) {
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const running = useRef<AbortController | null>(null);
  const ask = useCallback(async (question: (signal: AbortSignal) => Promise<AvailabilityAction>) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    try {
      const answer = await question(own.signal);
      setProblem(null);
      dispatch(answer);
    } catch (error) {
      if (!own.signal.aborted) setProblem(asCallProblem(error));
    }
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  return { ask, problem };
}

/** Opened once the first slots are on show: it must not be in their way. */
function useFeed(
  activityId: string,
  loaded: boolean,
  current: { readonly current: Availability },
  dispatch: (action: AvailabilityAction) => void,
  refresh: () => void,
) {
  const { data } = useWidget();
  const started = useRef(false);
  started.current ||= loaded;
  useEffect(() => {
    if (!started.current) return;
    let timer = 0;
    const refreshSoon = () => {
      clearTimeout(timer);
      timer = window.setTimeout(refresh, debounceMs);
    };
    const onMessage = (message: FeedMessage) => {
      if (message.type === 'session' && message.activityId === activityId) {
        dispatch({ type: 'session', message });
        if (needsMonth(current.current, message.date)) refreshSoon();
      }
      if (message.type === 'sessions-changed' && message.activityId === activityId) refreshSoon();
      if (message.type === 'subscribed' && hasMissed(current.current, message)) refresh();
    };
    const close = openFeed({
      url: data.feedUrl,
      key: data.venue.embedKey,
      activityId,
      month: () => current.current.month,
      onMessage,
    });
    return () => {
      clearTimeout(timer);
      close();
    };
  }, [activityId, started.current]);
}
