import { NativeSelect, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { plan as planOf } from '../../../../../core/contract/model/platform/plan.ts';
import { platformSchemas } from '../../../../../core/contract/schemas/platform/platform.ts';
import { plans } from '../../../../../core/domain/plans.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { NumberField } from '../../../kit/fields/number-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { limitedKinds } from '../plan/limited-kinds.ts';
import { type Details, organizationRoutes } from './organization-details.ts';

/** The plan, and limits that were agreed in place of its own. */
export function PlanForm({ organization }: { organization: Details }) {
  const { t } = useWords();
  const { id, plan, limits, version } = organization;
  const changing = useAction('changePlan', {
    refresh: organizationRoutes,
    onDone: () => notifyDone(t('settings.saved'), t),
  });
  const form = useContractForm({
    schema: platformSchemas.changePlan.body,
    defaults: { plan, limits: limits ?? {}, version },
    send: (body) => changing.runAsync({ params: { organizationId: id }, body }),
  });
  const chosen = plans[form.form.watch('plan')];
  return (
    <Paper withBorder p="lg">
      <Title order={2} mb="md">
        {t('platform.planAndLimits')}
      </Title>
      <Form of={form} submitLabel={t('platform.savePlan')}>
        <NativeSelect
          {...form.field('plan')}
          label={t('platform.plan')}
          data={planOf.options.map((value) => ({ value, label: t(`platform.plan.${value}`) }))}
          maw="20rem"
        />
        <Text size="sm" c="dimmed">
          {t('platform.limitsHint')}
        </Text>
        <SimpleGrid cols={{ base: 2, sm: 3 }}>
          {limitedKinds.map((kind) => (
            <NumberField
              key={kind}
              of={form}
              name={`limits.${kind}`}
              label={t(`platform.limit.${kind}`)}
              placeholder={String(chosen[kind])}
              min={0}
            />
          ))}
        </SimpleGrid>
      </Form>
    </Paper>
  );
}
