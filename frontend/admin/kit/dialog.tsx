import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from '../frame/address.ts';
import { useWords } from '../frame/words.ts';
import { StartFocus } from './start-focus.tsx';

interface DialogProps {
  /** The part of the address that opens it: `?change=password`. Back closes it. */
  name: string;
  /** Opens it only with this value. */
  value: string;
  title: string;
  children: ReactNode;
}

/** A short form over its page, with an address of its own. */
export function Dialog({ name, value, title, children }: DialogProps) {
  const { t } = useWords();
  const [address, change] = useAddress();
  return (
    <Modal
      opened={address[name] === value}
      onClose={() => change({ [name]: undefined })}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <StartFocus>{children}</StartFocus>
    </Modal>
  );
}
