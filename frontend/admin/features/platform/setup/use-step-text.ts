import type { SetupState } from '../../../../../core/contract/model/platform/setup.ts';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import type { SetupStep } from '../../../../../core/contract/setup-steps.ts';
import { useProfile } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';

/** What a step is for; of one that is done, what came of it. */
export function useStepText(step: SetupStep, state: SetupState, setup: SetupView): string {
  const { t } = useWords();
  const { organization, venues } = useProfile();
  if (step === 'organization') {
    return t('setup.text.organization', { name: organization.name, currency: organization.currency });
  }
  const venue = venues.find(({ id }) => id === setup.venueId);
  if (state === 'done') {
    if (step === 'venue' && venue)
      return t('setup.text.venueDone', { name: venue.name, zone: venue.timeZone });
    if (step === 'activity' && setup.activity) return setup.activity.name;
    if (step === 'embed' && setup.seenOn) return t('setup.text.embedDone', { website: setup.seenOn });
    if (step !== 'venue' && step !== 'activity' && step !== 'embed') return t(`setup.text.${step}Done`);
  }
  if (state === 'skipped' && (step === 'stripe' || step === 'embed')) return t(`setup.text.${step}Skipped`);
  return t(`setup.text.${step}`);
}
