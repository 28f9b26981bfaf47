import { useEffect, useState } from 'preact/hooks';
import type { BookingView, SlotView } from '../../../../core/contract/views.ts';
import { monthOf } from '../../../../core/domain/time.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import { addMonths, dateOf } from '../logic/choose/calendar.ts';
import { nearestDays, nearestSlots } from '../logic/choose/nearest.ts';
import { useWidget } from './context.ts';

/** Days looked at, and slots shown of them. */
const most = { days: 3, slots: 6 };

/** The free slots nearest to the time that a booking has lost; null while they are looked for. */
export function useNearest({ activity, startsAt, local, guestCount }: BookingView) {
  const { embedKey: key } = useWidget().data.venue;
  const [slots, setSlots] = useState<readonly SlotView[] | null>(null);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const params = { key, activityId: activity.id };
  const daysOf = async (month: string) => (await call('getCalendar', { params, query: { month } })).days;
  const find = async () => {
    const date = dateOf(local);
    const month = monthOf(date);
    let days = nearestDays(await daysOf(month), date, most.days);
    if (days.length < most.days)
      days = [...days, ...nearestDays(await daysOf(addMonths(month, 1)), date, most.days - days.length)];
    const views = await Promise.all(days.map((day) => call('getDay', { params: { ...params, date: day } })));
    const found = views.flatMap((view) => view.slots);
    setSlots(nearestSlots(found, startsAt, guestCount, most.slots));
  };
  const look = () => {
    setProblem(null);
    find().catch((error) => setProblem(asCallProblem(error)));
  };
  useEffect(look, []);
  return { slots, problem, look };
}
