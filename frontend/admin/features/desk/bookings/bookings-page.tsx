import { Button, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { paths } from '../../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi, usePages } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconDownload } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { useColumns } from './columns.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filtersOf } from './filters.ts';
import { foundRow, rowOf } from './rows.ts';
import { Totals } from './totals.tsx';
import { Views } from './views.tsx';

/** Every booking of the venue: searched, filtered, added up, exported. */
export function BookingsPage() {
  const { t, locale } = useWords();
  const { id: venueId, timeZone } = useVenue();
  const [address] = useAddress();
  const mayExport = useMay('customers.export');
  const activities = useApi('listActivities', { params: { venueId }, query: { limit: 100 } });
  const today = localDateOf(new Date().toISOString(), timeZone);
  const filters = filtersOf(address);
  const names = new Map(activities.data?.items.map(({ id, name }) => [id, name]));
  return (
    <Page
      title={t('bookings.title')}
      actions={
        mayExport && (
          <Button
            component="a"
            variant="default"
            href={routeUrl(paths.exportBookings, { venueId }, { ...filters, locale })}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('bookings.export')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Views today={today} />
        <FilterBar activities={activities.data?.items ?? []} />
      </Stack>
      {address.q === undefined ? <Listed filters={filters} names={names} /> : <Found q={address.q} />}
    </Page>
  );
}

interface ListedProps {
  filters: ReturnType<typeof filtersOf>;
  names: ReadonlyMap<string, string>;
}

function Listed({ filters, names }: ListedProps) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const [, change] = useAddress();
  const pages = usePages('listBookings', { params: { venueId }, query: filters });
  const { items, more, isFetchingMore, first } = pages;
  // A page of a rare filter can be empty although more follow.
  const isLooking = items?.length === 0 && more !== null;
  useEffect(() => {
    if (isLooking && !isFetchingMore) more?.();
  }, [isLooking, isFetchingMore, more]);
  const rows = isLooking ? undefined : items?.map((booking) => rowOf(booking, names));
  return (
    <Stack gap="xs">
      {first && <Totals list={first} />}
      <List
        label={t('bookings.title')}
        pages={{ ...pages, items: rows }}
        columns={useColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => change({ booking: id })}
        empty={<EmptyState title={t('bookings.none')}>{t('bookings.noneText')}</EmptyState>}
      />
    </Stack>
  );
}

function Found({ q }: { q: string }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const [, change] = useAddress();
  const found = useApi('searchBookings', { query: { q, venueId } });
  return (
    <List
      label={t('bookings.title')}
      pages={{ ...found, items: found.data?.bookings.map(foundRow), more: null, isFetchingMore: false }}
      columns={useColumns()}
      keyOf={({ id }) => id}
      onOpen={({ id }) => change({ booking: id })}
      empty={<EmptyState title={t('bookings.notFound')}>{t('bookings.notFoundText')}</EmptyState>}
    />
  );
}
