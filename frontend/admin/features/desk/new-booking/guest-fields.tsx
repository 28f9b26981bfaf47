import { Autocomplete, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { FlagMarks } from '../flags/flag-marks.tsx';
import { GuestFlags } from '../flags/guest-flags.tsx';
import { useKnownFlags } from '../flags/use-known-flags.ts';
import type { Order } from './order.ts';

type Guest = Order['guest'];

interface GuestFieldsProps {
  guest: Guest;
  /** Only what changes: choosing a customer changes the name once more after the rest. */
  onChange: (change: Partial<Guest>) => void;
  errorOf: (name: 'guest.name' | 'guest.email' | 'guest.phone') => string | undefined;
}

/** Milliseconds between the last key and the search. */
const pause = 200;

/** Who books: a known customer found by name, email or phone, or someone new. */
export function GuestFields({ guest, onChange, errorOf }: GuestFieldsProps) {
  const { t } = useWords();
  const found = useCustomers(guest.name);
  const flags = useKnownFlags({ ...guest, phone: guest.phone ?? '' });
  return (
    <Stack gap="xs">
      <Autocomplete
        label={t('name')}
        description={t('newBooking.guestHint')}
        required
        value={guest.name}
        onChange={(name) => onChange({ name })}
        data={found.map(({ id, name }) => ({ value: id, label: name }))}
        filter={({ options }) => options}
        renderOption={({ option }) => {
          const customer = found.find(({ id }) => id === option.value);
          return (
            <div>
              <Text size="sm">
                <FlagMarks flags={customer?.flags} />
                {customer?.name}
              </Text>
              <Text size="xs" c="dimmed">
                {[customer?.email, customer?.phone].filter(Boolean).join(', ')}
              </Text>
            </div>
          );
        }}
        onOptionSubmit={(id) => {
          const customer = found.find((each) => each.id === id);
          if (customer) onChange(guestOf(customer));
        }}
        error={errorOf('guest.name')}
        autoComplete="off"
      />
      <Group grow align="flex-start" gap="xs">
        <TextInput
          label={t('email')}
          type="email"
          required
          value={guest.email}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
          error={errorOf('guest.email')}
          autoComplete="off"
        />
        <TextInput
          label={t('phone')}
          type="tel"
          value={guest.phone}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
          error={errorOf('guest.phone')}
          autoComplete="off"
        />
      </Group>
      <div role="status">
        <GuestFlags flags={flags} />
      </div>
    </Stack>
  );
}

type Customer = Pick<CustomerRow, 'id' | 'name' | 'email' | 'phone' | 'flags'>;

function guestOf({ name, email, phone }: Customer): Guest {
  return { name, email, phone };
}

/** Customers whose name, email or phone begins like what was typed. */
function useCustomers(typed: string): readonly Customer[] {
  const { id: venueId } = useVenue();
  const maySee = useMay('customers.view');
  const [search] = useDebouncedValue(typed.trim(), pause);
  const enabled = maySee && search.length >= 2;
  const { data } = useApi('listCustomers', { query: { venueId, search, limit: 5 } }, { enabled });
  if (!enabled || !data) return [];
  return data.items;
}
