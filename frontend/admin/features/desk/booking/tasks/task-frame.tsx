import { ActionIcon, Group, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../../../frame/words.ts';
import { IconX } from '../../../../kit/icons.ts';
import classes from '../booking.module.css';
import { PartHeading } from '../heading.tsx';

interface TaskFrameProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form below a booking's buttons. It takes the focus, and gives it up with Escape or its own button. */
export function TaskFrame({ title, onClose, children }: TaskFrameProps) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <Stack
      ref={frame}
      tabIndex={-1}
      data-part="task"
      gap="sm"
      className={`${classes.task} no-print`}
      role="region"
      aria-label={title}
    >
      <Group justify="space-between" wrap="nowrap">
        <PartHeading>{title}</PartHeading>
        <ActionIcon variant="subtle" color="neutral" aria-label={t('booking.closeTask')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {children}
    </Stack>
  );
}
