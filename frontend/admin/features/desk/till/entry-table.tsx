import { Badge, Table } from '@mantine/core';
import type { TillView } from '../../../../../core/contract/schemas/desk/tills.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import classes from './till.module.css';
import { entriesOf } from './till-entries.ts';

/** What was put into a till and taken out by hand. */
export function EntryTable({ till }: { till: TillView }) {
  const { t } = useWords();
  const format = useFormat();
  const entries = entriesOf(till);
  if (entries.length === 0) return null;
  return (
    <Table.ScrollContainer minWidth={0} mt="md">
      <Table
        className={classes.entries}
        verticalSpacing={6}
        aria-label={t('till.entriesOf', { name: till.name })}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th fz="xs" c="dimmed">
              {t('till.time')}
            </Table.Th>
            <Table.Th fz="xs" c="dimmed">
              {t('till.reason')}
            </Table.Th>
            <Table.Th fz="xs" c="dimmed" visibleFrom="sm">
              {t('till.by')}
            </Table.Th>
            <Table.Th fz="xs" c="dimmed" className={classes.number}>
              {t('till.amount')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map(({ id, at, reason, by, change, isCorrection }) => (
            <Table.Tr key={id}>
              <Table.Td>{format.time(at)}</Table.Td>
              <Table.Td>
                {reason} {isCorrection && <Badge color="neutral">{t('till.correction')}</Badge>}
              </Table.Td>
              <Table.Td visibleFrom="sm">{by.name}</Table.Td>
              <Table.Td className={classes.number}>{format.change(change)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
