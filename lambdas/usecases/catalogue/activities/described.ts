import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import {
  type ActivityText,
  activityWithoutText,
} from '../../../../core/contract/schemas/catalogue/activities.ts';
import { missingText } from '../../../../core/domain/catalogue/readiness.ts';
import { textProblems } from '../../../../core/domain/catalogue/text-problems.ts';
import { Problem } from '../../../../core/domain/problem.ts';

/**
 * The activity, when it may be described so.
 * @throws Problem('invalid-input') with every field that is wrong; Problem('incomplete') when it is on sale and
 * guests would no longer know what they buy
 */
export function checkDescription(activity: Activity): Activity {
  const wrong = textProblems(activity);
  if (wrong[0]) throw new Problem('invalid-input', wrong[0].detail, wrong);
  const missing = activity.status === 'published' ? missingText(activity) : [];
  if (missing[0]) throw new Problem('incomplete', missing[0].detail, missing);
  return activity;
}

/** The activity in other words, in its next version: what they leave out is no longer said. @throws as `checkDescription` */
export function replaceDescription(activity: Activity, text: ActivityText): Activity {
  return checkDescription({ ...activityWithoutText.parse(activity), ...text, version: activity.version + 1 });
}
