import { Stack, Table, Text } from '@mantine/core';
import type { RegenerationPreview } from '../../../../../../core/contract/schemas/catalogue/sales.ts';
import { useWords } from '../../../../frame/words.ts';

interface ZonePreviewProps {
  moves: RegenerationPreview;
  zone: string;
  former: string;
}

/** What another time zone does: sessions by number, and each booked one with its time on both clocks. */
export function ZonePreview({ moves, zone, former }: ZonePreviewProps) {
  const { t, formatIn } = useWords();
  const { added, removed, updated, kept, offSchedule } = moves;
  const [before, after] = [formatIn(former), formatIn(zone)];
  return (
    <Stack gap="xs">
      <Text size="sm">
        {t('venues.zoneCounts', { added, removed, kept: kept + updated, booked: offSchedule.length })}
      </Text>
      {offSchedule.length > 0 && (
        <Table.ScrollContainer minWidth={0}>
          <Table aria-label={t('venues.zoneBooked')} verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('venues.zoneBefore')}</Table.Th>
                <Table.Th>{t('venues.zoneAfter')}</Table.Th>
                <Table.Th ta="end">{t('venues.guests')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {offSchedule.map(({ sessionId, startsAt, guests }) => (
                <Table.Tr key={sessionId}>
                  <Table.Td>
                    {before.date(startsAt)}, {before.time(startsAt)}
                  </Table.Td>
                  <Table.Td>
                    {after.date(startsAt)}, {after.time(startsAt)}
                  </Table.Td>
                  <Table.Td ta="end">{guests}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
