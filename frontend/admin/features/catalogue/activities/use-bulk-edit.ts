import { useState } from 'react';
import type { ActivityId } from '../../../../../core/contract/model/ids.ts';
import { offer, type RegenerationPreview } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import { asCallProblem, type CallProblem } from '../../../../api/problem.ts';
import { api } from '../../../frame/data/api.ts';
import { useAction, useRefresh } from '../../../frame/data/use-api.ts';
import { useProfile } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { type BulkChange, changedOffer } from './bulk-change.ts';

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
  const previewOffer = useAction('previewOffer');
  const editOffer = useAction('editOffer');
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
        const body = changedOffer(offer.parse(await api('getOffer', { params })), change, currency);
        return { preview: await previewOffer.runAsync({ params, body }) };
      }),
    save: async (ids: readonly ActivityId[], change: BulkChange) => {
      const results = await each(ids, async (params) => {
        const before = await api('getOffer', { params });
        const body = { ...changedOffer(offer.parse(before), change, currency), version: before.version };
        await editOffer.runAsync({ params, body });
        return {};
      });
      await refresh('listActivities', 'getActivity', 'getGeneration', 'getAgenda');
      return results;
    },
  };
}
