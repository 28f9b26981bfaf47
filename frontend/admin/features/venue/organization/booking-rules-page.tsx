import { Alert } from '@mantine/core';
import type { OrganizationRecord } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Facts } from '../../../kit/display/facts.tsx';
import { NumberField } from '../../../kit/fields/number-field.tsx';
import { Form } from '../../../kit/form.tsx';
import { OrganizationShown } from './organization-shown.tsx';
import { useOrganizationForm } from './use-organization-form.ts';

/** When guests can book, for activities that have no rule of their own. */
export function BookingRulesPage() {
  const { t } = useWords();
  const mayEdit = useMay('organization.edit');
  return (
    <OrganizationShown title={t('settings.rules')} about={t('settings.rulesAbout')}>
      {(organization) =>
        mayEdit ? <RulesForm organization={organization} /> : <RulesFacts {...organization.bookingWindow} />
      }
    </OrganizationShown>
  );
}

function RulesForm({ organization }: { organization: OrganizationRecord }) {
  const { t, formatIn } = useWords();
  const form = useOrganizationForm(organization);
  const { advanceDays, cutoffMinutes } = form.form.watch('bookingWindow');
  return (
    <Form of={form} submitLabel={t('settings.save')}>
      <NumberField
        of={form}
        name="bookingWindow.advanceDays"
        label={t('settings.advance')}
        description={t('settings.advanceHint')}
        min={1}
      />
      <NumberField
        of={form}
        name="bookingWindow.cutoffMinutes"
        label={t('settings.cutoff')}
        description={t('settings.cutoffHint')}
        min={0}
      />
      {advanceDays > 0 && cutoffMinutes >= 0 && (
        <Alert color="neutral">
          {t('settings.rulesSentence', {
            count: advanceDays,
            time: formatIn('UTC').duration(cutoffMinutes),
          })}
        </Alert>
      )}
    </Form>
  );
}

function RulesFacts({ advanceDays, cutoffMinutes }: OrganizationRecord['bookingWindow']) {
  const { t, formatIn } = useWords();
  return (
    <Facts
      rows={[
        [t('settings.advance'), advanceDays],
        [t('settings.cutoff'), formatIn('UTC').duration(cutoffMinutes)],
      ]}
    />
  );
}
