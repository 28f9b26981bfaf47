import { Divider, NativeSelect, Paper, Stack, Title } from '@mantine/core';
import type { OrganizationRecord } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useMay, useProfile } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Facts } from '../../../kit/display/facts.tsx';
import { MoneyField } from '../../../kit/fields/money-field.tsx';
import { NumberField } from '../../../kit/fields/number-field.tsx';
import { Form } from '../../../kit/form.tsx';
import { OrganizationShown } from './organization-shown.tsx';
import { useOrganizationForm } from './use-organization-form.ts';
import { VenueTaxes } from './venue-taxes.tsx';

/** Who bears the fees of a payment, and the taxes of each venue. */
export function FeesPage() {
  const { t } = useWords();
  const { venues } = useProfile();
  const mayEdit = useMay('organization.edit');
  return (
    <Stack>
      <OrganizationShown title={t('settings.fees')} about={t('settings.feesAbout')}>
        {(organization) =>
          mayEdit ? <FeesForm organization={organization} /> : <FeesFacts organization={organization} />
        }
      </OrganizationShown>
      <Paper withBorder p="lg" maw="44rem">
        <Title order={2}>{t('settings.taxes')}</Title>
        {venues.map((venue) => (
          <VenueTaxes key={venue.id} venue={venue} />
        ))}
      </Paper>
    </Stack>
  );
}

function FeesForm({ organization }: { organization: OrganizationRecord }) {
  const { t, formatIn } = useWords();
  const form = useOrganizationForm(organization);
  const bearers = [
    { value: 'absorb', label: t('settings.bearer.absorb') },
    { value: 'pass_to_customer', label: t('settings.bearer.pass_to_customer') },
  ];
  const fixed = form.form.watch('fees.processing.fixed');
  return (
    <Form of={form} submitLabel={t('settings.save')}>
      <NativeSelect
        {...form.field('fees.processing.bearer')}
        label={t('settings.processing')}
        description={t('settings.processingHint')}
        data={bearers}
      />
      <NumberField
        of={form}
        name="fees.processing.basisPoints"
        label={t('settings.processingShare')}
        scale={100}
        decimals={2}
        unit="%"
      />
      <MoneyField
        label={t('settings.processingFixed')}
        value={fixed}
        onChange={(amount) => form.form.setValue('fees.processing.fixed', amount, { shouldDirty: true })}
        error={form.field('fees.processing.fixed').error}
      />
      <Divider />
      <NativeSelect
        {...form.field('fees.platform')}
        label={t('settings.platformFee')}
        description={t('settings.platformFeeHint', {
          percent: formatIn('UTC').percent(organization.applicationFeeBasisPoints),
        })}
        data={bearers}
      />
    </Form>
  );
}

function FeesFacts({ organization }: { organization: OrganizationRecord }) {
  const { t, formatIn } = useWords();
  const { fees, currency, applicationFeeBasisPoints } = organization;
  const format = formatIn('UTC', currency);
  const { bearer, basisPoints, fixed } = fees.processing;
  return (
    <Facts
      rows={[
        [t('settings.processing'), t(`settings.bearer.${bearer}`)],
        [t('settings.processingShare'), format.percent(basisPoints)],
        [t('settings.processingFixed'), format.money(fixed)],
        [t('settings.platformFee'), t(`settings.bearer.${fees.platform}`)],
        [t('settings.platformShare'), format.percent(applicationFeeBasisPoints)],
      ]}
    />
  );
}
