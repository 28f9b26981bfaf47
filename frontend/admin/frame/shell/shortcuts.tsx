import { Kbd, Modal, Table } from '@mantine/core';
import { type HotkeyItem, useDisclosure, useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useAddress } from '../address.ts';
import { navigationFor } from '../navigation.ts';
import { openSearch } from '../search/search-request.ts';
import { useMay, usePermissions, useSession } from '../session/session.tsx';
import { type PlainPortalKey, useWords } from '../words.ts';

interface Shortcut {
  /** As `useHotkeys` writes it. */
  readonly keys: string;
  /** As a person reads it. */
  readonly shown: readonly string[];
  readonly label: PlainPortalKey;
  readonly run: () => void;
}

/** Keys that work everywhere but in a field, and the dialog that lists them. */
export function Shortcuts() {
  const { t } = useWords();
  const [isOpen, help] = useDisclosure();
  const shortcuts = useShortcuts(help.toggle);
  useHotkeys(shortcuts.map(({ keys, run }): HotkeyItem => [keys, run]));
  return (
    <Modal
      opened={isOpen}
      onClose={help.close}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Table aria-label={t('keys.title')}>
        <Table.Tbody>
          {shortcuts.map(({ keys, shown, label }) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row" fw={400}>
                {t(label)}
              </Table.Th>
              <Table.Td ta="end">
                {shown.map((key) => (
                  <Kbd key={key} ml={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

function useShortcuts(toggleHelp: () => void): readonly Shortcut[] {
  const navigate = useNavigate();
  const [, change] = useAddress();
  const { profile } = useSession();
  const mayBook = useMay('bookings.walk-in') && (profile?.venues.length ?? 0) > 0;
  const pages = navigationFor(usePermissions()).flatMap(({ entries }) => entries);
  return [
    { keys: '/', shown: ['/'], label: 'keys.search', run: openSearch },
    ...(mayBook
      ? [{ keys: 'n', shown: ['N'], label: 'keys.newBooking', run: () => change({ new: '1' }) } as const]
      : []),
    ...pages.slice(0, 9).map(({ path, label }, index) => ({
      keys: `alt+${index + 1}`,
      shown: ['Alt', String(index + 1)],
      label,
      run: () => void navigate({ to: path }),
    })),
    { keys: 'shift+?', shown: ['?'], label: 'keys.help', run: toggleHelp },
  ];
}
