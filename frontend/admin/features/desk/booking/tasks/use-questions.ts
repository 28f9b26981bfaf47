import type { Question } from '../../../../../../core/contract/model/question.ts';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useApi } from '../../../../frame/data/use-api.ts';

/** What the guest was asked: by the activity, and by the venue for all of them. */
export function useQuestions({ venueId, activityId }: StaffBookingView): readonly Question[] {
  const activity = useApi('getActivity', { params: { venueId, activityId } });
  const venue = useApi('getVenueSettings', { params: { venueId } });
  return [...(activity.data?.questions ?? []), ...(venue.data?.widget.questions ?? [])];
}
