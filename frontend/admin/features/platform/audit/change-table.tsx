import { Table } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import classes from './audit.module.css';
import type { ChangedValue } from './changed-values.ts';

/** What was before and after, a row for each value. */
export function ChangeTable({ changes }: { changes: readonly ChangedValue[] }) {
  const { t } = useWords();
  return (
    <Table className={classes.changes} aria-label={t('settings.auditChanges')} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('settings.auditField')}</Table.Th>
          <Table.Th>{t('settings.auditBefore')}</Table.Th>
          <Table.Th>{t('settings.auditAfter')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ path, before, after }) => (
          <Table.Tr key={path}>
            <Table.Td>{path}</Table.Td>
            <Table.Td>{before}</Table.Td>
            <Table.Td>{after}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
