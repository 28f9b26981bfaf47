import { Alert, Anchor, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ActivityRecord } from '../../../../../../core/contract/schemas/catalogue/activities.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { Shown } from '../../../../kit/shown.tsx';
import { stepAfter } from '../steps.ts';
import type { StepProps } from './step-props.ts';

/** The code that shows this activity on a website. */
export function EmbedStep({ activity, go }: StepProps) {
  const { t } = useWords();
  const venue = useVenue();
  const embeds = useApi('getEmbeds', { params: { venueId: venue.id } });
  return (
    <Stack maw={960}>
      <Text size="sm">
        {t('activities.embedHint')}{' '}
        <Anchor underline="always" component={Link} to={`/venues/${venue.id}/embed`}>
          {t('activities.embedMore')}
        </Anchor>
      </Text>
      <Shown of={embeds}>
        {({ activities }) => {
          const code = activities.find(({ activityId }) => activityId === activity.id);
          return code ? (
            <>
              <Snippet title={t('activities.embedScript')} code={code.script} />
              <Snippet title={t('activities.embedFrame')} code={code.iframe} />
            </>
          ) : (
            <NoCodeYet activity={activity} />
          );
        }}
      </Shown>
      {activity.status === 'draft' && <NextButton go={go} />}
    </Stack>
  );
}

function NoCodeYet({ activity }: { activity: ActivityRecord }) {
  const { t } = useWords();
  return (
    <Alert color="accent">
      {t(activity.status === 'published' ? 'activities.embedHidden' : 'activities.embedAfterPublishing')}
    </Alert>
  );
}

function NextButton({ go }: Pick<StepProps, 'go'>) {
  const { t } = useWords();
  const next = stepAfter('embed') ?? 'review';
  return (
    <Group>
      <Button onClick={() => go(next)}>{t('activities.next', { step: t('activities.step.review') })}</Button>
    </Group>
  );
}

function Snippet({ title, code }: { title: string; code: string }) {
  const { t } = useWords();
  return (
    <Stack gap={4} component="section" aria-label={title}>
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {title}
        </Text>
        <CopyButton value={code}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? t('activities.copied') : t('activities.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Code block tabIndex={0}>
        {code}
      </Code>
    </Stack>
  );
}
