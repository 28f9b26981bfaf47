import type { ActivityRecord } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { type SalesSettings, salesSettings } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import { useAction, useRefresh } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone } from '../../../kit/notify.tsx';
import { changesSessions, confirmPreview } from './preview-dialog.tsx';
import type { ActivitySaver } from './use-activity.ts';

/**
 * Saves a change of what is sold. Where guests can book already, the person first sees what it does to the sessions,
 * and may go back.
 */
export function useSaveSales(activity: ActivityRecord, { saveSales }: ActivitySaver) {
  const { t } = useWords();
  const format = useFormat();
  const preview = useAction('previewSalesSettings');
  const refresh = useRefresh();
  const params = { venueId: useVenue().id, activityId: activity.id };
  return async (change: Partial<SalesSettings>): Promise<boolean> => {
    if (activity.status === 'published') {
      const body = { ...salesSettings.parse(activity), ...change };
      const effect = await preview.runAsync({ params, body });
      if (changesSessions(effect) && !(await confirmPreview(effect, format, t))) return false;
    }
    await saveSales(change);
    if (activity.status !== 'draft') notifyDone(t('activities.saved'), t);
    await refresh('getGeneration', 'getAgenda', 'listOffSchedule');
    return true;
  };
}
