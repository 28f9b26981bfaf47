import { Badge, Group, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { activityId } from '../../../../../core/contract/model/ids.ts';
import type { ActivityRecord } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { useAddress } from '../../../frame/address.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { NotFound } from '../../../frame/shell/not-found.tsx';
import { useWords } from '../../../frame/words.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { statusTones } from '../activities/status.ts';
import { ActivityMenu } from './activity-menu.tsx';
import { ActivitySummary } from './activity-summary.tsx';
import { StepNavigation } from './step-navigation.tsx';
import { BasicsStep } from './steps/basics-step.tsx';
import { DetailsStep } from './steps/details-step.tsx';
import { EmbedStep } from './steps/embed-step.tsx';
import { PaymentStep } from './steps/payment-step.tsx';
import { PicturesStep } from './steps/pictures-step.tsx';
import { PricesStep } from './steps/prices-step.tsx';
import { ReviewStep } from './steps/review-step.tsx';
import { ScheduleStep } from './steps/schedule-step.tsx';
import type { StepProps } from './steps/step-props.ts';
import { isStep, type Step } from './steps.ts';
import { useActivity } from './use-activity.ts';

const pages: Readonly<Record<Step, ComponentType<StepProps>>> = {
  basics: BasicsStep,
  prices: PricesStep,
  details: DetailsStep,
  pictures: PicturesStep,
  schedule: ScheduleStep,
  payment: PaymentStep,
  embed: EmbedStep,
  review: ReviewStep,
};

/** One activity: the steps of a draft, the tabs of one that is on sale. */
export function ActivityPage() {
  const { activityId: named } = useParams({ strict: false });
  const known = activityId.safeParse(named);
  return known.success ? <OneActivity id={known.data} /> : <NotFound />;
}

function OneActivity({ id }: { id: ActivityRecord['id'] }) {
  const { t } = useWords();
  const activity = useActivity(id);
  return (
    <Page
      title={activity.data?.name ?? t('activities.one')}
      about={activity.data && <Status activity={activity.data} />}
      actions={activity.data && <ActivityMenu activity={activity.data} />}
    >
      <Shown of={activity}>{(shown) => <Steps activity={shown} />}</Shown>
    </Page>
  );
}

function Status({ activity: { status } }: { activity: ActivityRecord }) {
  const { t } = useWords();
  return <Badge color={statusTones[status]}>{t(`activities.status.${status}`)}</Badge>;
}

function Steps({ activity }: { activity: ActivityRecord }) {
  const mayEdit = useMay('activities.edit');
  const [address, change] = useAddress();
  const step = isStep(address.step) ? address.step : 'basics';
  if (!mayEdit) return <ActivitySummary activity={activity} />;
  const Content = pages[step];
  const go = (to: Step) => change({ step: to });
  return (
    <Stack>
      <StepNavigation step={step} isDraft={activity.status === 'draft'} go={go} />
      <Group key={`${activity.id} ${step}`} align="stretch" grow>
        <Content activity={activity} go={go} />
      </Group>
    </Stack>
  );
}
