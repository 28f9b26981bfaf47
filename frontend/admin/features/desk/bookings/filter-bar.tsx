import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure, useId } from '@mantine/hooks';
import { bookingState } from '../../../../../core/contract/model/guest/booking.ts';
import { useAddress } from '../../../frame/address.ts';
import { useWords } from '../../../frame/words.ts';
import { IconSearch } from '../../../kit/icons.ts';
import classes from './filter-bar.module.css';
import { type FilterName, filterNames } from './filters.ts';

interface FilterBarProps {
  activities: readonly { readonly id: string; readonly name: string }[];
}

/** Milliseconds without a key before the list follows. */
const pause = 250;

const payments = ['paid', 'balance-due', 'refunded'] as const;
const sources = ['widget', 'staff', 'walk-in', 'waitlist'] as const;

/** Search and filters; the address holds them all. */
export function FilterBar({ activities }: FilterBarProps) {
  const { t } = useWords();
  const [address, change] = useAddress();
  const [isOpen, { toggle }] = useDisclosure();
  const filters = useId();
  const count = filterNames.filter((name) => address[name] !== undefined).length;
  const set = (name: FilterName | 'q', value: string) =>
    change({ [name]: value || undefined }, { replace: true });
  const follow = useDebouncedCallback((text: string) => set('q', text.trim()), pause);
  const followCode = useDebouncedCallback(
    (text: string) => set('promoCode', text.trim().toUpperCase()),
    pause,
  );
  const select = (name: FilterName, label: string, options: readonly { value: string; label: string }[]) => (
    <NativeSelect
      aria-label={label}
      value={address[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value)}
      data={[{ value: '', label }, ...options]}
    />
  );
  return (
    <Group gap="xs">
      <TextInput
        key={`q ${address.q === undefined}`}
        type="search"
        aria-label={t('bookings.search')}
        placeholder={t('bookings.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        defaultValue={address.q ?? ''}
        onChange={(event) => follow(event.currentTarget.value)}
        w={{ sm: 260 }}
        flex={{ base: 1, sm: 'none' }}
      />
      <Button
        className={classes.fold}
        variant={count > 0 ? 'light' : 'default'}
        aria-expanded={isOpen}
        aria-controls={filters}
        onClick={toggle}
      >
        {t(count > 0 ? 'bookings.filtersSet' : 'bookings.filters', { count })}
      </Button>
      <div id={filters} className={classes.filters} data-folded={!isOpen || undefined}>
        <NativeSelect
          aria-label={t('bookings.by')}
          value={address.by ?? 'visit'}
          onChange={(event) => set('by', event.currentTarget.value === 'booking' ? 'booking' : '')}
          data={[
            { value: 'visit', label: t('bookings.by.visit') },
            { value: 'booking', label: t('bookings.by.booking') },
          ]}
        />
        <TextInput
          type="date"
          aria-label={t('bookings.from')}
          value={address.from ?? ''}
          onChange={(event) => set('from', event.currentTarget.value)}
        />
        <TextInput
          type="date"
          aria-label={t('bookings.to')}
          value={address.to ?? ''}
          onChange={(event) => set('to', event.currentTarget.value)}
        />
        {select(
          'state',
          t('bookings.anyState'),
          bookingState.options.map((value) => ({ value, label: t(`state.${value}`) })),
        )}
        {select(
          'payment',
          t('bookings.anyPayment'),
          payments.map((value) => ({ value, label: t(`bookings.payment.${value}`) })),
        )}
        {select(
          'activityId',
          t('allActivities'),
          activities.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {select(
          'source',
          t('bookings.anySource'),
          sources.map((value) => ({ value, label: t(`booking.source.${value}`) })),
        )}
        <TextInput
          key={`code ${address.promoCode === undefined}`}
          aria-label={t('booking.promoCode')}
          placeholder={t('booking.promoCode')}
          defaultValue={address.promoCode ?? ''}
          onChange={(event) => followCode(event.currentTarget.value)}
          w={{ sm: 140 }}
        />
      </div>
    </Group>
  );
}
