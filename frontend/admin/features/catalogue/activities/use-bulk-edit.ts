import { useState } from 'react';
import type { ActivityId } from '../../../../../core/contract/model/ids.ts';
import {
  type RegenerationPreview,
  salesSettings,
} from '../../../../../core/contract/schemas/catalogue/sales.ts';
import { asCallProblem, type CallProblem } from '../../../../api/problem.ts';
import { api } from '../../../frame/data/api.ts';
import { useAction, useRefresh } from '../../../frame/data/use-api.ts';
import { useProfile } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { type BulkChange, changedSettings } from './bulk-change.ts';

/** What came of one activity. */
export interface BulkResult {
  readonly activityId: ActivityId;
  readonly preview?: RegenerationPreview;
  readonly problem?: CallProblem;
}

/** Previews and saves one change of several activities, one after the other. */
export function useBulkEdit() {
  const { id: venueId } = useVenue();
  const { currency } = useProfile().organization;
  const refresh = useRefresh();
  const previewSalesSettings = useAction('previewSalesSettings');
  const editSalesSettings = useAction('editSalesSettings');
  const [isRunning, setRunning] = useState(false);
  const each = async (
    ids: readonly ActivityId[],
    act: (params: {
      venueId: typeof venueId;
      activityId: ActivityId;
    }) => Promise<Omit<BulkResult, 'activityId'>>,
  ) => {
    const results: BulkResult[] = [];
    setRunning(true);
    for (const activityId of ids) {
      const result = await act({ venueId, activityId }).catch((error: unknown) => ({
        problem: asCallProblem(error),
      }));
      results.push({ activityId, ...result });
    }
    setRunning(false);
    return results;
  };
  return {
    isRunning,
    preview: (ids: readonly ActivityId[], change: BulkChange) =>
      each(ids, async (params) => {
        const body = changedSettings(
          salesSettings.parse(await api('getSalesSettings', { params })),
          change,
          currency,
        );
        return { preview: await previewSalesSettings.runAsync({ params, body }) };
      }),
    save: async (ids: readonly ActivityId[], change: BulkChange) => {
      const results = await each(ids, async (params) => {
        const before = await api('getSalesSettings', { params });
        const body = {
          ...changedSettings(salesSettings.parse(before), change, currency),
          version: before.version,
        };
        await editSalesSettings.runAsync({ params, body });
        return {};
      });
      await refresh('listActivities', 'getActivity', 'getGeneration', 'getAgenda');
      return results;
    },
  };
}
