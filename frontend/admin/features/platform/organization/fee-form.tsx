import { Paper, Title } from '@mantine/core';
import { platformSchemas } from '../../../../../core/contract/schemas/platform/platform.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { NumberField } from '../../../kit/fields/number-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { type Details, organizationRoutes } from './organization-details.ts';

/** The platform's share of each payment. */
export function FeeForm({ organization }: { organization: Details }) {
  const { t } = useWords();
  const { id, applicationFeeBasisPoints: basisPoints, version } = organization;
  const changing = useAction('changeApplicationFee', {
    refresh: organizationRoutes,
    onDone: () => notifyDone(t('settings.saved'), t),
  });
  const form = useContractForm({
    schema: platformSchemas.changeApplicationFee.body,
    defaults: { basisPoints, version },
    send: (body) => changing.runAsync({ params: { organizationId: id }, body }),
  });
  return (
    <Paper withBorder p="lg">
      <Title order={2} mb="md">
        {t('platform.fee')}
      </Title>
      <Form of={form} submitLabel={t('platform.saveFee')}>
        <NumberField
          of={form}
          name="basisPoints"
          label={t('platform.feeShare')}
          description={t('platform.feeHint')}
          scale={100}
          decimals={2}
          unit="%"
        />
      </Form>
    </Paper>
  );
}
