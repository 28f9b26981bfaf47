import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

interface PageProps {
  /** The heading, and the name of the browser's tab. */
  title: string;
  /** A line below the heading. */
  about?: ReactNode;
  /** Buttons at the heading's end. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its heading, what can be done with all of it, and its content. */
export function Page({ title, about, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · BookingTMS`;
  }, [title]);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 auto', minWidth: 0 }}>
          <Title order={1}>{title}</Title>
          {about && (
            // As wide as there is room beside the buttons, which a long line does not push below.
            <Text c="dimmed" size="sm" style={{ width: '14rem', minWidth: '100%' }}>
              {about}
            </Text>
          )}
        </div>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  );
}
