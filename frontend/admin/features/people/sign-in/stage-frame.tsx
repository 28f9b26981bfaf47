import { Alert, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Remark } from './stage.ts';

interface StageFrameProps {
  title: string;
  about?: ReactNode;
  remark: Remark | undefined;
  /** Where the person goes on: where they type, or where they read first. */
  focus: 'field' | 'heading';
  children: ReactNode;
}

/** One stage of signing in: its name, what there is to know, and what to do. */
export function StageFrame({ title, about, remark, focus, children }: StageFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${title} · BookingTMS`;
    const place = focus === 'heading' ? 'h1' : 'input:not([hidden])';
    frame.current?.querySelector<HTMLElement>(place)?.focus();
  }, [title, focus]);
  return (
    <Stack ref={frame} gap="md">
      <div>
        <Title order={1} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        {about && (
          <Text c="dimmed" size="sm" mt={4}>
            {about}
          </Text>
        )}
      </div>
      {remark && (
        <Alert color={remark.tone} role="status">
          {remark.text}
        </Alert>
      )}
      {children}
    </Stack>
  );
}
