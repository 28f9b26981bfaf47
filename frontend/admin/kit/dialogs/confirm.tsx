import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { PortalWords } from '../../frame/words.ts';

interface Confirmation {
  title: string;
  /** What will happen, and to whom. */
  text: string;
  /** The button says what it does: "Cancel the booking". */
  confirm: string;
  onConfirm: () => void;
  isDangerous?: boolean;
}

interface Question extends Omit<Confirmation, 'isDangerous'> {
  isDangerous: boolean;
  /** The button that leaves everything as it is. */
  cancel: string;
  onClose?: () => void;
}

function ask({ title, text, confirm, cancel, isDangerous, ...answers }: Question, t: PortalWords['t']): void {
  const id = crypto.randomUUID();
  // Escape answers the question only; the drawer below it would close as well. Once the question is answered, Escape
  // is for the drawer again, also while the button fades out with the focus still on it.
  const button = {
    'data-mantine-stop-propagation': true,
    onClick: ({ currentTarget }: MouseEvent<HTMLElement>) =>
      currentTarget.removeAttribute('data-mantine-stop-propagation'),
    onKeyDown: ({ key }: KeyboardEvent) => key === 'Escape' && modals.close(id),
  };
  modals.openConfirmModal({
    modalId: id,
    title,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm, cancel },
    // Enter does nothing that cannot be undone.
    cancelProps: { ...button, 'data-autofocus': isDangerous },
    confirmProps: { ...button, ...(isDangerous ? { color: 'danger' } : { 'data-autofocus': true }) },
    closeButtonProps: { ...button, 'aria-label': t('close') },
    ...answers,
  });
}

/** Asks before something that cannot be undone. */
export function askToConfirm(
  { isDangerous = true, ...confirmation }: Confirmation,
  t: PortalWords['t'],
): void {
  ask({ ...confirmation, isDangerous, cancel: t('cancel') }, t);
}

/** Asks before typed text is lost. Answers whether it may be. */
export function askToDiscard(t: PortalWords['t']): Promise<boolean> {
  return new Promise((resolve) =>
    ask(
      {
        title: t('discard.title'),
        text: t('discard.text'),
        confirm: t('discard.confirm'),
        cancel: t('discard.keep'),
        isDangerous: true,
        onConfirm: () => resolve(true),
        onClose: () => resolve(false),
      },
      t,
    ),
  );
}
