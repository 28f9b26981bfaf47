import { Alert, Text } from '@mantine/core';
import type { VenueId } from '../../../../../core/contract/model/ids.ts';
import type { ActivitySummary } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { limitBefore, policyText } from '../../../../../core/domain/policy-text/policy-text.ts';
import { differingLimits } from '../../../../../core/domain/policy-text/stated-limits.ts';
import { policy } from '../../../../../core/words/policy.ts';
import { translatorIn } from '../../../../../core/words/translate.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';

interface ActivityRuleProps {
  venueId: VenueId;
  activity: Pick<ActivitySummary, 'id' | 'name'>;
  /** The venue's own, which may say something else. */
  words: string;
}

/** The cancellation rule of an activity as its guests read it. */
export function ActivityRule({ venueId, activity: { id, name }, words }: ActivityRuleProps) {
  const { t, language } = useWords();
  const offer = useApi('getSalesSettings', { params: { venueId, activityId: id } });
  if (!offer.data) return null;
  const say = translatorIn(policy, language);
  const limit = (minutes: number) => limitBefore(minutes, { say, language });
  const differing = differingLimits(words, offer.data.cancellation);
  return (
    <div>
      <Text size="sm">
        <Text span fw={600} inherit>
          {name}
        </Text>
        {': '}
        {policyText(offer.data.cancellation, { say, language, limit })}
      </Text>
      {differing.length > 0 && (
        <Alert color="warning" mt={4} p="xs">
          {t('venues.policiesDiffer', { limits: differing.join(', '), activity: name })}
        </Alert>
      )}
    </div>
  );
}
