import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { paths } from '../../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { useAddress } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconDownload, IconSearch } from '../../../kit/icons.ts';
import { type Column, List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { FlagBadge } from '../../desk/flags/guest-flags.tsx';

/** Milliseconds without a key before the list follows. */
const pause = 250;

/** The customers of a venue: found by name, email or phone, and by tag. */
export function CustomersPage() {
  const { t, locale } = useWords();
  const { id: venueId } = useVenue();
  const [{ search = '', tag }, change] = useAddress();
  const follow = useDebouncedCallback((text: string) => change({ search: text }, { replace: true }), pause);
  const filters = { venueId, ...(search && { search }), ...(tag && { tag }) };
  const pages = usePages('listCustomers', { query: { limit: 50, ...filters } });
  const mayExport = useMay('customers.export');
  const isFiltered = search !== '' || tag !== undefined;
  return (
    <Page
      title={t('customers.title')}
      actions={
        mayExport && (
          <Button
            component="a"
            variant="default"
            href={routeUrl(paths.exportCustomers, {}, { ...filters, locale })}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('customers.export')}
          </Button>
        )
      }
    >
      <Group gap="sm">
        <TextInput
          type="search"
          aria-label={t('customers.search')}
          placeholder={t('customers.searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={search}
          onChange={(event) => follow(event.currentTarget.value)}
          w={{ base: '100%', sm: 320 }}
        />
        {tag !== undefined && (
          <Button variant="light" size="compact-md" onClick={() => change({ tag: undefined })}>
            {t('customers.withoutTag', { tag })}
          </Button>
        )}
      </Group>
      <List
        label={t('customers.title')}
        pages={pages}
        columns={useColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => change({ customer: id })}
        empty={
          <EmptyState title={t(isFiltered ? 'customers.noneFound' : 'customers.none')}>
            {t(isFiltered ? 'customers.noneFoundText' : 'customers.noneText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<CustomerRow>[] {
  const { t, formatIn } = useWords();
  const format = useFormat();
  const { timeZone } = useVenue();
  const maySeeMoney = useMay('reports.view');
  const columns: readonly Column<CustomerRow>[] = [
    {
      key: 'name',
      title: t('name'),
      cell: ({ name, email, tags, flags }) => (
        <>
          <Group gap={6}>
            <Text fw={600} size="sm">
              {name}
            </Text>
            {flags.map(({ kind }) => (
              <FlagBadge key={kind} kind={kind} />
            ))}
            {tags.map((tag) => (
              <Badge key={tag} color="neutral" size="sm">
                {tag}
              </Badge>
            ))}
          </Group>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Text>
        </>
      ),
    },
    { key: 'phone', title: t('phone'), isWide: true, cell: ({ phone }) => phone },
    {
      key: 'visits',
      title: t('customers.visits'),
      isNumber: true,
      cell: ({ totals }) => totals.visits,
    },
    {
      key: 'next',
      title: t('customers.nextVisit'),
      isWide: true,
      cell: ({ totals: { nextVisit } }) => nextVisit && format.shortDate(nextVisit),
    },
    {
      key: 'last',
      title: t('customers.lastVisit'),
      isWide: true,
      cell: ({ totals: { lastVisit } }) => lastVisit && format.shortDate(lastVisit),
    },
  ];
  const spent: Column<CustomerRow> = {
    key: 'spent',
    title: t('customers.spent'),
    isNumber: true,
    cell: ({ currency, totals }) => formatIn(timeZone, currency).money(totals.spent),
  };
  return maySeeMoney ? [...columns, spent] : columns;
}
