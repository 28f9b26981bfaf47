import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { Generation } from '../../../../../core/contract/model/catalogue/generation.ts';
import type { ActivityId } from '../../../../../core/contract/model/ids.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';

/** Milliseconds between two looks while sessions are being made. */
const often = 1_000;

/** How far the sessions of an activity are: they are made in the background after each change. */
export function GenerationProgress({ activityId }: { activityId: ActivityId }) {
  const { t } = useWords();
  const params = { venueId: useVenue().id };
  const isOwn = (each: Generation) => each.activityId === activityId;
  const { data } = useApi(
    'getGeneration',
    { params },
    // What starts a run reads this anew, and so begins to look again. A failed run is repeated by itself.
    { every: often, changes: ({ activities }) => activities.some((each) => isOwn(each) && !isDone(each)) },
  );
  const again = useAction('startGeneration', { refresh: ['getGeneration'] });
  const run = data?.activities.find(isOwn);
  if (!run) return null;
  const generate = () => again.run({ params, body: { activityIds: [activityId] } });
  if (run.status === 'failed') {
    return (
      <Alert color="danger" role="alert">
        <Stack gap="xs" align="flex-start">
          {t('activities.generationFailed')}
          <Button size="xs" variant="default" loading={again.isRunning} onClick={generate}>
            {t('activities.generateAgain')}
          </Button>
        </Stack>
      </Alert>
    );
  }
  if (isDone(run)) {
    return (
      <Group gap="xs">
        <Text size="sm" c="dimmed" role="status">
          {t('activities.generated', { added: run.added, removed: run.removed, updated: run.updated })}
        </Text>
        <Button size="compact-sm" variant="subtle" loading={again.isRunning} onClick={generate}>
          {t('activities.generate')}
        </Button>
      </Group>
    );
  }
  const share = run.daysTotal === 0 ? 0 : Math.round((run.daysDone / run.daysTotal) * 100);
  return (
    <Stack gap={4}>
      <Text size="sm" role="status">
        {t('activities.generating', { done: run.daysDone, total: run.daysTotal })}
      </Text>
      <Progress value={share} animated aria-label={t('activities.generatingLabel')} />
    </Stack>
  );
}

function isDone({ status }: Generation): boolean {
  return status === 'done';
}
