import { Divider, Fieldset, Stack, Text, TextInput } from '@mantine/core';
import type { OrganizationRecord } from '../../../../../core/contract/schemas/venue/venues.ts';
import { standardColor } from '../../../../../core/domain/catalogue/look.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Facts } from '../../../kit/display/facts.tsx';
import { EmailField } from '../../../kit/fields/email-field.tsx';
import { Form } from '../../../kit/form.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import { PictureField } from '../../../kit/pictures/picture-field.tsx';
import { ColorField } from '../preview/color-field.tsx';
import { OrganizationShown } from './organization-shown.tsx';
import { useOrganizationForm } from './use-organization-form.ts';

/** The organization's name and owner, and what only BookingTMS can change. */
export function OrganizationPage() {
  const { t } = useWords();
  const mayEdit = useMay('organization.edit');
  return (
    <OrganizationShown title={t('settings.organization')} about={t('settings.organizationAbout')}>
      {(organization) => (
        <>
          {mayEdit && (
            <>
              <OrganizationForm organization={organization} />
              <Divider my="lg" />
            </>
          )}
          <OrganizationFacts organization={organization} isWhole={!mayEdit} />
        </>
      )}
    </OrganizationShown>
  );
}

function OrganizationForm({ organization }: { organization: OrganizationRecord }) {
  const { t } = useWords();
  const form = useOrganizationForm(organization);
  const { watch, setValue } = form.form;
  const look = watch('look');
  return (
    <Form of={form} submitLabel={t('settings.save')}>
      <TextInput
        {...form.field('name')}
        label={t('settings.organizationName')}
        description={t('settings.organizationNameHint')}
        autoComplete="organization"
      />
      <EmailField
        {...form.field('ownerEmail')}
        label={t('settings.ownerEmail')}
        description={t('settings.ownerEmailHint')}
        autoComplete="off"
      />
      <Fieldset legend={t('settings.look')}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('settings.lookAbout')}
          </Text>
          <ColorField
            value={look?.color ?? standardColor}
            onChange={(color) => setValue('look.color', color, { shouldDirty: true })}
            error={form.field('look.color').error}
          />
          <PictureField
            target="organization"
            label={t('venues.logo')}
            description={t('venues.logoHint')}
            url={look?.logoUrl}
            onChange={(url) => setValue('look.logoUrl', url, { shouldDirty: true })}
          />
        </Stack>
      </Fieldset>
    </Form>
  );
}

function OrganizationFacts({
  organization,
  isWhole,
}: {
  organization: OrganizationRecord;
  isWhole: boolean;
}) {
  const { t, formatIn, locale } = useWords();
  const { id, name, ownerEmail, currency, createdAt } = organization;
  const currencyName = new Intl.DisplayNames(locale, { type: 'currency' }).of(currency);
  return (
    <Facts
      rows={[
        ...(isWhole
          ? ([
              [t('settings.organizationName'), name],
              [t('settings.ownerEmail'), ownerEmail],
            ] as const)
          : []),
        [t('settings.currency'), t('settings.currencyText', { currency, name: currencyName ?? currency })],
        [t('settings.since'), formatIn(hereZone()).fullDate(createdAt)],
        [t('settings.organizationId'), id],
      ]}
    />
  );
}
