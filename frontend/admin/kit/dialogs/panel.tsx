import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from '../../frame/address.ts';
import { useWords } from '../../frame/words.ts';
import { FaultBoundary } from './fault-boundary.tsx';
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
  const close = () => change(Object.fromEntries([name, ...parts].map((part) => [part, undefined])));
  return (
    <Drawer
      opened={value !== undefined}
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {value !== undefined && (
        <FaultBoundary key={value} onClose={close}>
          <StartFocus part={name}>
            <Content of={value} draw={children} />
          </StartFocus>
        </FaultBoundary>
      )}
    </Drawer>
  );
}

/** Drawn inside the boundary, so that a fault of the function itself stays there too. */
function Content({ of, draw }: { of: string; draw: (value: string) => ReactNode }) {
  return draw(of);
}
