import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { PortalWords } from '../frame/words.ts';

interface Confirmation {
  title: string;
  /** What will happen, and to whom. */
  text: string;
  /** The button says what it does: "Cancel the booking". */
  confirm: string;
  onConfirm: () => void;
  isDangerous?: boolean;
}

/** Asks before something that cannot be undone. */
export function askToConfirm(
  { title, text, confirm, onConfirm, isDangerous = true }: Confirmation,
  t: PortalWords['t'],
): void {
  modals.openConfirmModal({
    title,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm, cancel: t('cancel') },
    // Enter does nothing that cannot be undone.
    cancelProps: { 'data-autofocus': isDangerous },
    confirmProps: isDangerous ? { color: 'danger' } : { 'data-autofocus': true },
    closeButtonProps: { 'aria-label': t('close') },
    onConfirm,
  });
}
