import { Text } from '@mantine/core';
import type { VenueSummary } from '../../../../../core/contract/schemas/venue/venues.ts';
import { addressLines } from '../../../../../core/domain/address.ts';
import { useWords } from '../../../frame/words.ts';
import type { Column } from '../../../kit/list.tsx';
import { zoneName } from './zones.ts';

/** What the list of venues says of each. */
export function useVenueColumns(): readonly Column<VenueSummary>[] {
  const { t } = useWords();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ name, address }) => (
        <>
          <Text span size="sm" fw={600} display="block">
            {name}
          </Text>
          <Text span size="xs" c="dimmed" display="block">
            {addressLines(address).join(', ')}
          </Text>
        </>
      ),
    },
    {
      key: 'page',
      title: t('venues.page'),
      isWide: true,
      cell: ({ slug }) => <Text size="sm">/{slug}</Text>,
    },
    {
      key: 'zone',
      title: t('venues.timeZone'),
      isWide: true,
      cell: ({ timeZone }) => <Text size="sm">{zoneName(timeZone)}</Text>,
    },
  ];
}
