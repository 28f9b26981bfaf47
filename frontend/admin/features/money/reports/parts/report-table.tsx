import { Paper, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './report.module.css';

export interface ReportColumn<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
}

interface ReportTableProps<T> {
  label: string;
  /** The first names the row; all others are numbers. */
  columns: readonly ReportColumn<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** The last row: its name, and the figures of the whole period. */
  total?: { readonly name: string; readonly row: T };
}

/** The numbers behind a chart. Too many columns for a phone scroll sideways beside the names. */
export function ReportTable<T>({ label, columns, rows, keyOf, total }: ReportTableProps<T>) {
  const [name, ...numbers] = columns;
  if (!name) return null;
  const cells = (row: T) =>
    numbers.map((column) => (
      <Table.Td key={column.key} className={classes.number}>
        {column.cell(row)}
      </Table.Td>
    ));
  return (
    <Paper withBorder>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard. */}
      <section className={classes.scroll} aria-label={label} tabIndex={0}>
        <Table aria-label={label} className={classes.table} verticalSpacing={6} horizontalSpacing={10}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column, index) => (
                <Table.Th
                  key={column.key}
                  scope="col"
                  fz="xs"
                  c="dimmed"
                  className={index > 0 ? classes.number : undefined}
                >
                  {column.title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={keyOf(row)}>
                <Table.Th scope="row" fw={500}>
                  {name.cell(row)}
                </Table.Th>
                {cells(row)}
              </Table.Tr>
            ))}
          </Table.Tbody>
          {total && (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th scope="row">{total.name}</Table.Th>
                {cells(total.row)}
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      </section>
    </Paper>
  );
}
