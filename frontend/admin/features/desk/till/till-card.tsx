import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { TillView } from '../../../../../core/contract/schemas/desk/tills.ts';
import { useAddress } from '../../../frame/address.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EntryTable } from './entry-table.tsx';
import { TillFigures } from './till-figures.tsx';

interface TillCardProps {
  till: TillView;
  /** Whether closing it is the page's main button. */
  isMain: boolean;
  /** Where several tills are open: whether cash taken on this device goes into this one. */
  choice: { readonly isChosen: boolean; readonly choose: () => void } | null;
}

/** One till: what should be in it and why, and what can be done with it. */
export function TillCard({ till, isMain, choice }: TillCardProps) {
  const { t } = useWords();
  const format = useFormat();
  const title = useId();
  const { name, status, openedAt, openedBy, closing } = till;
  const line = { name: openedBy.name, time: format.time(openedAt) };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={title}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="xs">
            <Title order={2} id={title}>
              {name}
            </Title>
            <Badge color={status === 'open' ? 'accent' : 'neutral'}>{t(`till.${status}`)}</Badge>
            {choice?.isChosen && status === 'open' && <Badge color="success">{t('till.ofThisDevice')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {t('till.openedBy', line)}
            {closing && ` · ${t('till.closedBy', { name: closing.by.name, time: format.time(closing.at) })}`}
          </Text>
        </div>
        <TillButtons till={till} isMain={isMain} choice={choice} />
      </Group>
      <TillFigures till={till} />
      {closing?.coins && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('till.countedAs', {
            coins: format.list(closing.coins.map(({ value, count }) => `${count} × ${format.money(value)}`)),
          })}
        </Text>
      )}
      {closing?.note && (
        <Text size="sm" mt="xs" style={{ whiteSpace: 'pre-wrap' }}>
          {closing.note}
        </Text>
      )}
      <EntryTable till={till} />
    </Paper>
  );
}

function TillButtons({ till: { id, status }, isMain, choice }: TillCardProps) {
  const { t } = useWords();
  const [, change] = useAddress();
  const open = (task: string) => () => change({ till: id, do: task });
  if (status === 'closed') {
    return (
      <Button variant="default" onClick={open('correct')}>
        {t('till.correct')}
      </Button>
    );
  }
  return (
    <Group gap="xs" className="no-print">
      {choice && !choice.isChosen && (
        <Button variant="subtle" onClick={choice.choose}>
          {t('till.choose')}
        </Button>
      )}
      <Button variant="default" onClick={open('in')}>
        {t('till.cashIn')}
      </Button>
      <Button variant="default" onClick={open('out')}>
        {t('till.cashOut')}
      </Button>
      <Button variant={isMain ? 'filled' : 'default'} onClick={open('close')}>
        {t('till.close')}
      </Button>
    </Group>
  );
}
