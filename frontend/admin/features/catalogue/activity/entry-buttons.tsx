import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPlus, IconX } from '../../../kit/icons.ts';

interface EntryButtonProps {
  label: string;
  onClick: () => void;
}

/** Adds an entry to a list of a form. */
export function AddButton({ label, onClick }: EntryButtonProps) {
  return (
    <Group>
      <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onClick}>
        {label}
      </Button>
    </Group>
  );
}

/** Takes an entry out of a list of a form. */
export function RemoveButton({ label, onClick }: EntryButtonProps) {
  return (
    <ActionIcon variant="subtle" color="neutral" aria-label={label} title={label} onClick={onClick} mt={26}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}
