import { ActionIcon, Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconX } from '../../../kit/icons.ts';
import { addressOf, isView, textsOf, viewsOn } from './filters.ts';
import { type SavedView, useSavedViews } from './saved-views.ts';

/** Lists with a name: those that every venue needs, and a person's own. */
export function Views({ today }: { today: string }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const [address, change] = useAddress();
  const { views, save, forget } = useSavedViews(venueId);
  const open = (filters: SavedView['filters']) => change(addressOf(filters));
  const isOpen = (filters: SavedView['filters']) => address.q === undefined && isView(address, { filters });
  return (
    <Group gap={6} role="group" aria-label={t('bookings.views')}>
      {viewsOn(today).map(({ key, filters }) => (
        <ViewButton
          key={key}
          name={t(`bookings.view.${key}`)}
          isOpen={isOpen(filters)}
          onOpen={() => open(filters)}
        />
      ))}
      {views.map(({ name, filters }) => (
        <Group key={name} gap={0} wrap="nowrap">
          <ViewButton name={name} isOpen={isOpen(filters)} onOpen={() => open(filters)} />
          <ActionIcon
            variant="subtle"
            color="neutral"
            aria-label={t('bookings.forgetView', { name })}
            onClick={() => forget(name)}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <SaveView onSave={(name) => save({ name, filters: textsOf(address) })} />
    </Group>
  );
}

function ViewButton({ name, isOpen, onOpen }: { name: string; isOpen: boolean; onOpen: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant={isOpen ? 'light' : 'default'}
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
    >
      {name}
    </Button>
  );
}

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useWords();
  const [isOpen, { toggle, close }] = useDisclosure();
  const [name, setName] = useState('');
  return (
    <Popover opened={isOpen} onChange={close} trapFocus withinPortal>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" onClick={toggle}>
          {t('bookings.saveView')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            onSave(name.trim());
            setName('');
            close();
          }}
        >
          <Stack gap="xs">
            <TextInput
              label={t('bookings.viewName')}
              value={name}
              maxLength={40}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" disabled={name.trim() === ''}>
              {t('bookings.saveView')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
