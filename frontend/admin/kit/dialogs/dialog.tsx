import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from '../../frame/address.ts';
import { useWords } from '../../frame/words.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { StartFocus } from './start-focus.tsx';

interface DialogProps {
  /** The part of the address that opens it: `?change=password`. Back closes it. */
  name: string;
  /** Opens it only with this value. */
  value: string;
  /** Other parts of the address that belong to it, and go with it. */
  parts?: readonly string[];
  title: string;
  children: ReactNode;
}

/** A short form over its page, with an address of its own. */
export function Dialog({ name, value, parts = [], title, children }: DialogProps) {
  const { t } = useWords();
  const [address, change] = useAddress();
  const close = () => change(Object.fromEntries([name, ...parts].map((part) => [part, undefined])));
  return (
    <Modal
      opened={address[name] === value}
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <FaultBoundary onClose={close}>
        <StartFocus part={name}>{children}</StartFocus>
      </FaultBoundary>
    </Modal>
  );
}
