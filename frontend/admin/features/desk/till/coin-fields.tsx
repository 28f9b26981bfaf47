import { NumberInput, Table, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { MinorUnits } from '../../../../../core/contract/model/money.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { type Coins, countOf, withCount } from './cash-count.ts';
import classes from './till.module.css';

interface CoinFieldsProps {
  /** The values of coins and notes, in minor units. */
  values: readonly MinorUnits[];
  coins: readonly Coins[];
  onChange: (coins: Coins[]) => void;
  error: string | undefined;
}

/** How many of each coin and note, and what they come to. Enter goes on to the next. */
export function CoinFields({ values, coins, onChange, error }: CoinFieldsProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <>
      <Table
        className={classes.count}
        aria-label={t('till.byCoins')}
        verticalSpacing={1}
        horizontalSpacing="xs"
        onKeyDown={goOn}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th fz="xs" c="dimmed">
              {t('till.coin')}
            </Table.Th>
            <Table.Th fz="xs" c="dimmed" w="7rem" className={classes.number}>
              {t('till.count')}
            </Table.Th>
            <Table.Th fz="xs" c="dimmed" className={classes.number}>
              {t('till.amount')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {values.map((value) => {
            const count = countOf(coins, value);
            return (
              <Table.Tr key={value}>
                <Table.Th scope="row" fw={400}>
                  {format.money(value)}
                </Table.Th>
                <Table.Td>
                  <NumberInput
                    size="xs"
                    aria-label={t('till.countOf', { coin: format.money(value) })}
                    value={count || ''}
                    placeholder="0"
                    min={0}
                    max={100_000}
                    allowDecimal={false}
                    allowNegative={false}
                    hideControls
                    inputMode="numeric"
                    onChange={(typed) => onChange(withCount(coins, { value, count: Number(typed) }))}
                  />
                </Table.Td>
                <Table.Td className={classes.number} {...(count === 0 && { c: 'dimmed' })}>
                  {format.money(value * count)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {error && (
        <Text size="sm" c="danger" role="alert">
          {error}
        </Text>
      )}
    </>
  );
}

/** A closing cannot be taken back: Enter in the middle of the count must not send it. */
function goOn(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const inputs = [...event.currentTarget.querySelectorAll('input')];
  inputs[inputs.indexOf(event.target) + 1]?.focus();
}
