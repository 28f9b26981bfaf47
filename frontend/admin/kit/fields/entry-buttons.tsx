import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash, IconX } from '../icons.ts';

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

interface OrderButtonsProps {
  labels: { readonly up: string; readonly down: string; readonly remove?: string };
  /** The place of the entry, from 0, among so many. */
  index: number;
  count: number;
  onMove: (by: 1 | -1) => void;
  onRemove?: () => void;
}

/** Moves an entry up and down in a list whose order matters, or takes it out. */
export function OrderButtons({ labels, index, count, onMove, onRemove }: OrderButtonsProps) {
  const buttons = [
    { label: labels.up, Icon: IconArrowUp, disabled: index === 0, onClick: () => onMove(-1) },
    { label: labels.down, Icon: IconArrowDown, disabled: index === count - 1, onClick: () => onMove(1) },
    ...(labels.remove === undefined ? [] : [{ label: labels.remove, Icon: IconTrash, onClick: onRemove }]),
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {buttons.map(({ label, Icon, ...rest }) => (
        <ActionIcon key={label} variant="default" aria-label={label} title={label} {...rest}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </Group>
  );
}
