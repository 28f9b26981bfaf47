import { List, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { RegenerationPreview } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import type { Format } from '../../../../../core/words/format.ts';
import { type PortalWords, useWords } from '../../../frame/words.ts';

/** Shows what a change does to the sessions. Resolves to whether the person goes on. */
export function confirmPreview(
  preview: RegenerationPreview,
  format: Format,
  t: PortalWords['t'],
): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: t('activities.previewTitle'),
      children: <PreviewText preview={preview} format={format} />,
      labels: { confirm: t('activities.previewSave'), cancel: t('activities.previewBack') },
      closeButtonProps: { 'aria-label': t('close') },
      onConfirm: () => resolve(true),
      onClose: () => resolve(false),
    });
  });
}

/** Whether anything happens that a person should see first. */
export function changesSessions({ added, removed, updated, offSchedule }: RegenerationPreview): boolean {
  return added + removed + updated + offSchedule.length > 0;
}

interface PreviewTextProps {
  preview: RegenerationPreview;
  /** The venue's: dialogs are outside the pages that know the venue. */
  format: Format;
}

/** What a change does to the sessions, and which booked ones it leaves behind. */
export function PreviewText({ preview, format }: PreviewTextProps) {
  const { t } = useWords();
  const { added, removed, updated, kept, offSchedule, leftOut } = preview;
  return (
    <Stack gap="xs">
      <List size="sm">
        {added > 0 && <List.Item>{t('activities.previewAdded', { count: added })}</List.Item>}
        {removed > 0 && <List.Item>{t('activities.previewRemoved', { count: removed })}</List.Item>}
        {updated > 0 && <List.Item>{t('activities.previewUpdated', { count: updated })}</List.Item>}
        <List.Item>{t('activities.previewKept', { count: kept })}</List.Item>
        {leftOut.length > 0 && (
          <List.Item>{t('activities.previewLeftOut', { count: leftOut.length })}</List.Item>
        )}
      </List>
      {offSchedule.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {t('activities.previewBooked', { count: offSchedule.length })}
          </Text>
          <List size="sm">
            {offSchedule.slice(0, mostListed).map(({ sessionId, startsAt, guests }) => (
              <List.Item key={sessionId}>
                {format.dateTime(startsAt)} · {t('activities.guests', { count: guests })}
              </List.Item>
            ))}
          </List>
          {offSchedule.length > mostListed && (
            <Text size="sm" c="dimmed">
              {t('activities.previewMore', { count: offSchedule.length - mostListed })}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}

const mostListed = 8;
