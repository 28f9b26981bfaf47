import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../../frame/words.ts';
import { countryChoices } from './countries.ts';
import { zoneChoices } from './zones.ts';

interface ChoiceProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

type AddressField =
  | 'address.street'
  | 'address.city'
  | 'address.region'
  | 'address.postalCode'
  | 'address.country';

interface AddressFieldsProps {
  field: (name: AddressField) => object & { error: string | undefined };
  country: string;
  onCountry: (code: string) => void;
}

/** Where a venue is. */
export function AddressFields({ field, country, onCountry }: AddressFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextInput label={t('venues.street')} autoComplete="off" {...field('address.street')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('venues.postalCode')} autoComplete="off" {...field('address.postalCode')} />
        <TextInput label={t('venues.city')} autoComplete="off" {...field('address.city')} />
        <TextInput label={t('venues.region')} autoComplete="off" {...field('address.region')} />
        <CountrySelect value={country} onChange={onCountry} error={field('address.country').error} />
      </SimpleGrid>
    </>
  );
}

function CountrySelect({ value, onChange, error }: ChoiceProps) {
  const { t, locale } = useWords();
  const data = useMemo(() => countryChoices(locale), [locale]);
  return (
    <Select
      label={t('venues.country')}
      data={data}
      value={value || null}
      onChange={(code) => onChange(code ?? '')}
      error={error}
      searchable
      nothingFoundMessage={t('venues.noMatch')}
      limit={60}
    />
  );
}

export function ZoneSelect({ value, onChange, error }: ChoiceProps) {
  const { t } = useWords();
  const data = useMemo(() => zoneChoices(), []);
  return (
    <Select
      label={t('venues.timeZone')}
      description={t('venues.timeZoneHint')}
      data={data}
      value={value || null}
      onChange={(zone) => onChange(zone ?? '')}
      error={error}
      searchable
      nothingFoundMessage={t('venues.noMatch')}
      limit={60}
    />
  );
}
