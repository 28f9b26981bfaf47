import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from '../../frame/address.ts';
import { useWords } from '../../frame/words.ts';
import { StartFocus } from './start-focus.tsx';

interface PanelProps {
  /** The part of the address that opens it: `?booking=...`. Back closes it. */
  name: string;
  /** Other parts of the address that belong to what is open, and go with it. */
  parts?: readonly string[];
  title: ReactNode;
  children: (value: string) => ReactNode;
}

/** A drawer with an address of its own, so that a link opens it over the same page. */
export function Panel({ name, parts = [], title, children }: PanelProps) {
  const { t } = useWords();
  const [address, change] = useAddress();
  const value = address[name];
  return (
    <Drawer
      opened={value !== undefined}
      onClose={() => change(Object.fromEntries([name, ...parts].map((part) => [part, undefined])))}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {value !== undefined && (
        <StartFocus key={value} part={name}>
          {children(value)}
        </StartFocus>
      )}
    </Drawer>
  );
}
