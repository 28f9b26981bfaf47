import type { Activity } from '../../core/contract/model/catalogue/activity.ts';
import type { WaiverRules } from '../../core/contract/model/catalogue/waiver.ts';
import { waiverTextWrite } from '../../lambdas/data/catalogue/waiver-texts.ts';
import { putItem, type Table } from '../../lambdas/data/table.ts';

/** A waiver as most tests have it: valid for a year, without birth dates. */
export const waiverRules: WaiverRules = {
  isAsked: true,
  validMonths: 12,
  asksBirthDate: false,
  guardianAge: 18,
};

/** Writes the first text of an activity's waiver, as an edit would have. */
export async function keepWaiver(table: Table, activity: Activity): Promise<void> {
  const first = { version: 1, text: 'I take part at my own risk.', writtenAt: activity.createdAt };
  await putItem(table, waiverTextWrite(activity, first).put);
}
