import { Alert, Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { VenueRecord } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { askToConfirm } from '../../../../kit/dialogs/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../../kit/notify.tsx';
import { Section } from '../../../../kit/section.tsx';

const graces = [0, 1, 7, 30] as const;

/** The key in the venue's codes. A new one can leave the old one time, until all pages have the new code. */
export function KeySection({ venue }: { venue: VenueRecord }) {
  const { t, formatIn } = useWords();
  const [days, setDays] = useState<number>(7);
  const rotate = useAction('rotateEmbedKey', {
    refresh: ['getVenueSettings', 'getEmbeds', 'getProfile'],
    onDone: () => notifyDone(t('embed.rotated'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('embed.rotate'),
        text: days === 0 ? t('embed.rotateNow') : t('embed.rotateText', { count: days }),
        confirm: t('embed.rotate'),
        onConfirm: () =>
          rotate.run({ params: { venueId: venue.id }, body: { confirmed: true, graceDays: days } }),
      },
      t,
    );
  const { previousEmbedKey: previous } = venue;
  const format = formatIn(venue.timeZone);
  return (
    <Section title={t('embed.key')} about={t('embed.keyAbout')}>
      <code style={{ overflowWrap: 'anywhere' }}>{venue.embedKey}</code>
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
        <Button variant="light" color="danger" loading={rotate.isRunning} onClick={ask}>
          {t('embed.rotate')}
        </Button>
      </Group>
    </Section>
  );
}
