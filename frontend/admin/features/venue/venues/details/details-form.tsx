import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { type VenueRecord, venueSettings } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmailField } from '../../../../kit/fields/email-field.tsx';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { Section } from '../../../../kit/section.tsx';
import { AddressFields } from '../place-fields.tsx';
import { useVenueEdit } from '../use-venue-edit.ts';

const schema = venueSettings.pick({ name: true, description: true, address: true, phone: true, email: true });

export function DetailsForm({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const { name, description, address, phone, email } = venue;
  const form = useContractForm({
    schema,
    defaults: { name, description, address: { ...address, region: address.region ?? '' }, phone, email },
    send: useVenueEdit(venue),
  });
  const { watch, setValue } = form.form;
  return (
    <Section title={t('venues.details')}>
      <Form of={form} submitLabel={t('save')}>
        <TextInput label={t('name')} autoComplete="off" {...form.field('name')} />
        <Textarea
          label={t('venues.description')}
          description={t('venues.descriptionHint')}
          autosize
          minRows={3}
          maxRows={10}
          {...form.field('description')}
        />
        <AddressFields
          field={form.field}
          country={watch('address.country')}
          onCountry={(code) => setValue('address.country', code)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <EmailField {...form.field('email')} autoComplete="off" />
          <TextInput label={t('phone')} type="tel" autoComplete="off" {...form.field('phone')} />
        </SimpleGrid>
      </Form>
    </Section>
  );
}
