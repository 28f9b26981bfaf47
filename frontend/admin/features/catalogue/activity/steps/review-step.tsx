import { Alert, Anchor, Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { Gap } from '../../../../../../core/contract/schemas/catalogue/activities.ts';
import { useAction, useApi } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { notifyDone } from '../../../../kit/notify.tsx';
import { problemText } from '../../../../kit/problem-text.ts';
import { Shown } from '../../../../kit/shown.tsx';
import { GenerationProgress } from '../generation-progress.tsx';
import { stepOf, stepTitles } from '../steps.ts';
import type { StepProps } from './step-props.ts';

/** What is missing, with the way there, and the button that puts the activity on sale. */
export function ReviewStep({ activity, go }: StepProps) {
  const { t } = useWords();
  const params = { venueId: useVenue().id, activityId: activity.id };
  const readiness = useApi('getReadiness', { params }, { staleTime: 0 });
  const publish = useAction('publishActivity', {
    refresh: ['getActivity', 'listActivities', 'getReadiness', 'getGeneration', 'getEmbeds'],
    onDone: () => notifyDone(t('activities.published', { name: activity.name }), t),
  });
  return (
    <Stack maw={960}>
      {publish.problem && (
        <Alert color="danger" role="alert">
          {problemText(publish.problem, t)}
        </Alert>
      )}
      <Shown of={readiness}>
        {({ missing, ready, status }) => (
          <>
            <Gaps
              title={t('activities.required')}
              gaps={missing.filter(({ severity }) => severity === 'required')}
              go={go}
            />
            <Gaps
              title={t('activities.recommended')}
              gaps={missing.filter(({ severity }) => severity === 'recommended')}
              go={go}
            />
            {missing.length === 0 && <Text>{t('activities.nothingMissing')}</Text>}
            {status === 'draft' && (
              <Group>
                <Button disabled={!ready} loading={publish.isRunning} onClick={() => publish.run({ params })}>
                  {t('activities.publish')}
                </Button>
                {!ready && (
                  <Text size="sm" c="dimmed">
                    {t('activities.notReady')}
                  </Text>
                )}
              </Group>
            )}
          </>
        )}
      </Shown>
      <GenerationProgress activityId={activity.id} />
    </Stack>
  );
}

interface GapsProps extends Pick<StepProps, 'go'> {
  title: string;
  gaps: readonly Gap[];
}

function Gaps({ title, gaps, go }: GapsProps) {
  const { t } = useWords();
  if (gaps.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}{' '}
        <Badge color="neutral" component="span">
          {gaps.length}
        </Badge>
      </Title>
      <List size="sm" spacing={4}>
        {gaps.map(({ field, detail }) => (
          <List.Item key={`${field} ${detail}`}>
            {detail}{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => go(stepOf(field))}>
              {t('activities.goTo', { step: t(stepTitles[stepOf(field)]) })}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
