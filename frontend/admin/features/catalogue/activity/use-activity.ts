import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import {
  type ActivityRecord,
  type ActivityText,
  activityText,
} from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { type SalesSettings, salesSettings } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import { type Loading, useAction, useApi, useRefresh } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';

/** One activity of the venue on the page. */
export function useActivity(activityId: string): Loading<ActivityRecord> {
  const { id: venueId } = useVenue();
  return useApi('getActivity', { params: { venueId, activityId } });
}

export interface ActivitySaver {
  /** @throws CallProblem */
  readonly saveText: (change: Partial<ActivityText>) => Promise<void>;
  /** @throws CallProblem */
  readonly saveSales: (change: Partial<SalesSettings>) => Promise<void>;
}

/** Saves parts of an activity, one after the other, each over the version that the one before made. */
export function useActivitySaver(activity: ActivityRecord): ActivitySaver {
  const params = { venueId: useVenue().id, activityId: activity.id };
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const editText = useAction('editActivity');
  const editSalesSettings = useAction('editSalesSettings');
  const newest = useRef(activity);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  if (activity.version > newest.current.version) newest.current = activity;
  const inTurn = (save: (before: ActivityRecord) => Promise<ActivityRecord>): Promise<void> => {
    const turn = last.current.then(async () => {
      newest.current = await save(newest.current);
      queryClient.setQueryData(['getActivity', { params }], newest.current);
      void refresh('listActivities', 'getReadiness');
    });
    last.current = turn.catch(() => undefined);
    return turn;
  };
  return {
    saveText: (change) =>
      inTurn((before) => {
        const body = { ...activityText.parse(before), ...change, version: before.version };
        return editText.runAsync({ params, body });
      }),
    saveSales: (change) =>
      inTurn(async (before) => {
        const body = { ...salesSettings.parse(before), ...change, version: before.version };
        return { ...before, ...(await editSalesSettings.runAsync({ params, body })) };
      }),
  };
}
