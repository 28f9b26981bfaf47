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

interface RemoveButtonProps extends EntryButtonProps {
  /** Beside fields whose labels are above them, the button stands lower. */
  isBesideFields?: boolean;
}

/** Takes an entry out of a list of a form. */
export function RemoveButton({ label, onClick, isBesideFields = true }: RemoveButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="neutral"
      aria-label={label}
      title={label}
      onClick={onClick}
      mt={isBesideFields ? 26 : 0}
    >
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}
