import type { ActivityRecord } from '../../../../../../core/contract/schemas/catalogue/activities.ts';
import type { Step } from '../steps.ts';

/** What each step of an activity is given. */
export interface StepProps {
  activity: ActivityRecord;
  go: (step: Step) => void;
}
