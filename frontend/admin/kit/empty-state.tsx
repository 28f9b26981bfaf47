import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** What to do about it. */
  action?: ReactNode;
  children?: ReactNode;
}

/** In place of a list without entries: what is missing, and what to do. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" ta="center">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text c="dimmed" size="sm" maw="32rem">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
