import { Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type TillView, tillSchemas } from '../../../../../core/contract/schemas/desk/tills.ts';
import { countCoins } from '../../../../../core/domain/money/till.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction, useRefresh } from '../../../frame/data/use-api.ts';
import { useProfile } from '../../../frame/session/session.tsx';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { MoneyField } from '../../../kit/fields/money-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import type { Coins } from './cash-count.ts';
import { CoinFields } from './coin-fields.tsx';
import { denominationsOf } from './denominations.ts';
import classes from './till.module.css';
import { DifferenceBadge } from './till-figures.tsx';

/** Counts a till by coins and notes or as a total, and closes it. The sum and the difference follow what is typed. */
export function CloseTillForm({ till: { id: tillId, venueId, name, expected } }: { till: TillView }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const refresh = useRefresh();
  const values = denominationsOf(useProfile().organization.currency);
  const [isByCoins, setByCoins] = useState(values.length > 0);
  const [coins, setCoins] = useState<readonly Coins[]>([]);
  const closing = useAction('closeTill', {
    refresh: ['listTills', 'getAttention'],
    onDone: () => {
      change({ till: undefined, do: undefined });
      notifyDone(t('till.wasClosed', { name }), t);
    },
    // Cash that came in meanwhile changes what is expected.
    onProblem: () => void refresh('listTills'),
  });
  const form = useContractForm({
    schema: tillSchemas.closeTill.body,
    defaults: { total: 0, note: '' },
    send: ({ total, note }) => {
      const byCoins = { coins: [...coins], total: countCoins(coins) };
      const count = isByCoins && coins.length > 0 ? byCoins : { total: isByCoins ? 0 : total };
      return closing.runAsync({ params: { venueId, tillId }, body: { ...count, note } });
    },
  });
  const total = form.form.watch('total') ?? 0;
  const counted = isByCoins ? countCoins(coins) : total;
  return (
    <Form of={form} submitLabel={t('till.closeWith', { amount: format.money(counted) })}>
      {values.length > 0 && (
        <SegmentedControl
          aria-label={t('till.countBy')}
          value={isByCoins ? 'coins' : 'total'}
          onChange={(value) => setByCoins(value === 'coins')}
          data={[
            { value: 'coins', label: t('till.byCoins') },
            { value: 'total', label: t('till.byTotal') },
          ]}
        />
      )}
      {isByCoins ? (
        <CoinFields values={values} coins={coins} onChange={setCoins} error={form.field('total').error} />
      ) : (
        <MoneyField
          label={t('till.counted')}
          value={total}
          onChange={(value) => form.form.setValue('total', value)}
          error={form.field('total').error}
        />
      )}
      <Textarea
        label={t('till.note')}
        description={t('till.noteAbout')}
        autosize
        maxRows={4}
        {...form.field('note')}
      />
      <Sums expected={expected} counted={counted} />
    </Form>
  );
}

function Sums({ expected, counted }: { expected: number; counted: number }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Stack gap={4} className={classes.sums} role="status">
      <Group justify="space-between">
        <Text size="sm">{t('till.expected')}</Text>
        <Text size="sm">{format.money(expected)}</Text>
      </Group>
      <Group justify="space-between">
        <Text fw={650}>{t('till.counted')}</Text>
        <Group gap="xs">
          <DifferenceBadge difference={counted - expected} />
          <Text fw={650}>{format.money(counted)}</Text>
        </Group>
      </Group>
    </Stack>
  );
}
