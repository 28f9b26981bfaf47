import { Alert, Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { VenueRecord } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { Section } from '../../../kit/section.tsx';

const graces = [0, 1, 7, 30] as const;

interface KeySectionProps {
  embedKey: string;
  /** The one before it, with when it ends. */
  previous: VenueRecord['previousEmbedKey'];
  timeZone: string;
  isRunning: boolean;
  onRotate: (graceDays: number) => void;
}

/** The key in a widget's codes. A new one can leave the old one time, until all pages have the new code. */
export function KeySection({ embedKey, previous, timeZone, isRunning, onRotate }: KeySectionProps) {
  const { t, formatIn } = useWords();
  const [days, setDays] = useState<number>(7);
  const ask = () =>
    askToConfirm(
      {
        title: t('embed.rotate'),
        text: days === 0 ? t('embed.rotateNow') : t('embed.rotateText', { count: days }),
        confirm: t('embed.rotate'),
        onConfirm: () => onRotate(days),
      },
      t,
    );
  const format = formatIn(timeZone);
  return (
    <Section title={t('embed.key')} about={t('embed.keyAbout')}>
      <code style={{ overflowWrap: 'anywhere' }}>{embedKey}</code>
      {previous && Date.parse(previous.until) > Date.now() && (
        <Alert color="warning">
          {t('embed.oldKey', { key: previous.key, date: format.fullDate(previous.until) })}
        </Alert>
      )}
      <Group align="flex-end">
        <NativeSelect
          label={t('embed.grace')}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={graces.map((count) => ({
            value: String(count),
            label: count === 0 ? t('embed.graceNone') : t('embed.graceDays', { count }),
          }))}
        />
        <Button variant="light" color="danger" loading={isRunning} onClick={ask}>
          {t('embed.rotate')}
        </Button>
      </Group>
    </Section>
  );
}
