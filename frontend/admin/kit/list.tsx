import { Button, Center, Paper, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Pages } from '../frame/data/use-api.ts';
import { useWords } from '../frame/words.ts';
import classes from './list.module.css';
import { Shown } from './shown.tsx';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  /** The cell's content. */
  readonly cell: (item: T) => ReactNode;
  /** Amounts and counts stand at the end. */
  readonly isNumber?: boolean;
  /** Left out on a phone: the first column says the most important things. */
  readonly isWide?: boolean;
}

interface ListProps<T> {
  /** What the list is of, for people who hear it. */
  label: string;
  pages: Pages<T>;
  columns: readonly Column<T>[];
  keyOf: (item: T) => string;
  /** Opens an entry; the row's first cell then holds the button's text. */
  onOpen?: (item: T) => void;
  /** In place of an empty list. */
  empty: ReactNode;
}

/** A list by cursor pages: skeleton, empty and failed states, rows that open, and a button for more. */
export function List<T>({ label, pages, columns, keyOf, onOpen, empty }: ListProps<T>) {
  const { t } = useWords();
  return (
    <Shown of={{ ...pages, data: pages.items }}>
      {(items) =>
        items.length === 0 ? (
          empty
        ) : (
          <>
            <Paper withBorder>
              <Table.ScrollContainer minWidth={0}>
                <Table
                  aria-label={label}
                  highlightOnHover={onOpen !== undefined}
                  className={classes.table}
                  verticalSpacing="xs"
                >
                  <Table.Thead>
                    <Table.Tr>
                      {columns.map((column) => (
                        <Table.Th key={column.key} className={classOf(column)} fz="xs" c="dimmed">
                          {column.title}
                        </Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {items.map((item) => (
                      <Row key={keyOf(item)} item={item} columns={columns} {...(onOpen && { onOpen })} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </Paper>
            {pages.more && (
              <Center mt="md">
                <Button variant="default" loading={pages.isFetchingMore} onClick={pages.more}>
                  {t('showMore')}
                </Button>
              </Center>
            )}
          </>
        )
      }
    </Shown>
  );
}

interface RowProps<T> {
  item: T;
  columns: readonly Column<T>[];
  onOpen?: (item: T) => void;
}

/** The whole row opens by pointer; by keyboard its first cell does. */
function Row<T>({ item, columns, onOpen }: RowProps<T>) {
  return (
    <Table.Tr className={onOpen ? classes.opens : undefined} onClick={() => onOpen?.(item)}>
      {columns.map((column, index) => (
        <Table.Td key={column.key} className={classOf(column)}>
          {index === 0 && onOpen ? (
            <button
              type="button"
              className={classes.open}
              onClick={(event) => {
                event.stopPropagation();
                onOpen(item);
              }}
            >
              {column.cell(item)}
            </button>
          ) : (
            column.cell(item)
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function classOf<T>({ isNumber, isWide }: Column<T>): string {
  return [isNumber && classes.number, isWide && classes.wide].filter(Boolean).join(' ');
}
