import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { plan } from '../../../../../core/contract/model/platform/plan.ts';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Bars } from '../../../kit/display/bars.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { DayChart } from './day-chart.tsx';
import { FailedDeliveries } from './failed-deliveries.tsx';
import { PlanTable } from './plan-table.tsx';
import { SupportAccesses } from './support-accesses.tsx';
import { TakingsTable } from './takings-table.tsx';

/** For operators: how the platform fares, and what it could not do. */
export function SystemPage() {
  const { t } = useWords();
  const mayManage = useMay('organizations.manage');
  return (
    <Page title={t('nav.system')} about={t('platform.systemAbout')}>
      {mayManage ? (
        <Stack gap="xl">
          <Metrics />
          <FailedDeliveries />
          <SupportAccesses />
          <section>
            <Title order={2} mb="xs">
              {t('platform.plans')}
            </Title>
            <PlanTable />
          </section>
        </Stack>
      ) : (
        <EmptyState title={t('failed.forbidden')}>{t('organizationsForOperators')}</EmptyState>
      )}
    </Page>
  );
}

function Metrics() {
  const metrics = useApi('getPlatformMetrics', {});
  return <Shown of={metrics}>{(found) => <Figures metrics={found} />}</Shown>;
}

function Figures({ metrics }: { metrics: RouteOutput<'getPlatformMetrics'> }) {
  const { t, formatIn } = useWords();
  const { organizations, venues, activities, last30Days, days, countedAt } = metrics;
  const { total, byStatus, byPlan } = organizations;
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }}>
      <Card title={t('organizations')}>
        <Bars
          label={t('organizations')}
          bars={[
            { label: t('platform.active'), value: byStatus.active, of: total },
            { label: t('suspended'), value: byStatus.suspended, of: total },
          ]}
        />
        <Text size="sm" mt="xs">
          {t('platform.places', { venues, activities })}
        </Text>
      </Card>
      <Card title={t('platform.byPlan')}>
        <Bars
          label={t('platform.byPlan')}
          bars={plan.options.map((each) => ({ label: t(`platform.plan.${each}`), value: byPlan[each] }))}
        />
      </Card>
      <Card title={t('platform.last30Days')}>
        <DayChart days={days} />
        {last30Days.length > 0 && <TakingsTable rows={last30Days} />}
        <Text size="xs" c="dimmed" mt="xs">
          {countedAt === null
            ? t('platform.notCounted')
            : t('platform.countedAt', { time: formatIn(hereZone()).dateTime(countedAt) })}
        </Text>
      </Card>
    </SimpleGrid>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
