import type { ActivityView, SlotView } from '../../../../../core/contract/views.ts';
import { useAvailability } from '../../state/use-availability.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Calendar } from './calendar.tsx';
import { Slots } from './slots.tsx';

interface ChooseTime {
  readonly activity: ActivityView;
  /** The venue's date to begin with. */
  readonly start: string | null;
  choose(slot: SlotView): void;
}

/** The calendar and the times of a day, for a booking that is there already. */
export function ChooseTime({ activity, start, choose }: ChooseTime) {
  const availability = useAvailability(activity.id, start);
  return (
    <div class="when">
      {availability.problem && <ProblemNotice problem={availability.problem} retry={availability.refresh} />}
      <Calendar availability={availability} />
      <div class="times">
        <Slots availability={availability} activity={activity} choose={choose} />
      </div>
    </div>
  );
}
