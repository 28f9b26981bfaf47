import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { activityWaiver } from '../../../../../core/contract/model/catalogue/waiver.ts';
import {
  type ActivityRecord,
  type ActivityText,
  activityText,
} from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { type SalesSettings, salesSettings } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import type { WaiverEdit } from '../../../../../core/contract/schemas/catalogue/waivers.ts';
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
  readonly saveWaiver: (waiver: Omit<WaiverEdit, 'activityVersion'>) => Promise<void>;
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
  const editWaiver = useAction('editWaiver');
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
    saveWaiver: (waiver) =>
      inTurn(async (before) => {
        const body = { ...waiver, activityVersion: before.version };
        const saved = await editWaiver.runAsync({ params, body });
        queryClient.setQueryData(['getWaiver', { params }], saved);
        const rules = saved.waiver && activityWaiver.parse(saved.waiver);
        return { ...before, ...(rules && { waiver: rules }), version: saved.activityVersion };
      }),
    saveSales: (change) =>
      inTurn(async (before) => {
        const body = { ...salesSettings.parse(before), ...change, version: before.version };
        return { ...before, ...(await editSalesSettings.runAsync({ params, body })) };
      }),
  };
}
