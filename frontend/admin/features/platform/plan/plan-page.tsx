import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { OrganizationOverview } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Facts } from '../../../kit/display/facts.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { flagNames } from './limited-kinds.ts';
import { PlanUsage } from './plan-usage.tsx';

/** The organization's plan: what it allows, what is used, what is included. */
export function PlanPage() {
  const { t } = useWords();
  const organization = useApi('getOrganization', {});
  return (
    <Page title={t('settings.plan')} about={t('settings.planAbout')}>
      <Shown of={organization}>{(found) => <Plan organization={found} />}</Shown>
    </Page>
  );
}

function Plan({ organization }: { organization: OrganizationOverview }) {
  const { t, formatIn } = useWords();
  const { plan, applicationFeeBasisPoints, flags, usage, allowed } = organization;
  return (
    <Stack maw="44rem">
      <Paper withBorder p="lg">
        <Facts
          rows={[
            [t('platform.plan'), t(`platform.plan.${plan}`)],
            [t('settings.platformFee'), formatIn('UTC').percent(applicationFeeBasisPoints)],
          ]}
        />
        <Title order={2} mt="md" mb="xs">
          {t('platform.usage')}
        </Title>
        <PlanUsage usage={usage} allowed={allowed} />
        <Text size="sm" c="dimmed" mt="sm">
          {t('settings.planMore')}
        </Text>
      </Paper>
      <Paper withBorder p="lg">
        <Title order={2} mb="xs">
          {t('platform.features')}
        </Title>
        <Facts
          rows={flagNames.map((flag) => [
            t(`platform.flag.${flag}`),
            <Group key={flag}>
              <Badge color={flags[flag] ? 'success' : 'neutral'}>{t(flags[flag] ? 'on' : 'off')}</Badge>
            </Group>,
          ])}
        />
      </Paper>
    </Stack>
  );
}
