import { TextInput } from '@mantine/core';
import type * as z from 'zod';
import { venueSchemas } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useGoTo } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useProfile, useSession } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { EmailField } from '../../../kit/fields/email-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { countryOfReader } from './countries.ts';
import { AddressFields, ZoneSelect } from './place-fields.tsx';
import { SlugField } from './slug-field.tsx';
import { zoneOfDevice } from './zones.ts';

const schema = venueSchemas.createVenue.body;

/** A new venue (`?create`): what cannot be left for later. */
export function NewVenuePanel() {
  const { t } = useWords();
  return (
    <Panel name="create" title={t('venues.new')}>
      {() => <NewVenueForm />}
    </Panel>
  );
}

function NewVenueForm() {
  const { t, locale } = useWords();
  const { currency } = useProfile().organization;
  const goTo = useGoTo();
  const creating = useAction('createVenue', {
    refresh: ['listVenues', 'getProfile'],
    onDone: ({ id, name }) => {
      notifyDone(t('venues.created', { name }), t);
      goTo(`/venues/${id}/look`, { venue: id });
    },
  });
  const form = useContractForm({
    schema,
    defaults: emptyVenue(useSession().account.email, countryOfReader(locale)),
    send: (body) => creating.runAsync({ body }),
  });
  const { watch, setValue } = form.form;
  return (
    <Form of={form} submitLabel={t('venues.create')}>
      <TextInput label={t('name')} autoComplete="off" data-autofocus {...form.field('name')} />
      <SlugField
        value={watch('slug') ?? ''}
        name={watch('name')}
        onChange={(slug) => setValue('slug', slug || undefined)}
        error={form.field('slug').error}
      />
      <AddressFields
        field={form.field}
        country={watch('address.country')}
        onCountry={(code) => setValue('address.country', code)}
      />
      <ZoneSelect
        value={watch('timeZone')}
        onChange={(zone) => setValue('timeZone', zone)}
        error={form.field('timeZone').error}
      />
      <EmailField {...form.field('email')} autoComplete="off" />
      <TextInput label={t('phone')} type="tel" autoComplete="off" {...form.field('phone')} />
      <TextInput
        label={t('venues.currency')}
        description={t('venues.currencyHint')}
        value={currency}
        disabled
        readOnly
      />
    </Form>
  );
}

function emptyVenue(email: string, country: string): z.input<typeof schema> {
  return {
    name: '',
    address: { street: '', city: '', region: '', postalCode: '', country },
    phone: '',
    email,
    timeZone: zoneOfDevice(),
  };
}
