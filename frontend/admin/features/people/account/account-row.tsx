import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './account.module.css';

interface AccountRowProps {
  title: ReactNode;
  /** Button or link at the row's end. */
  end?: ReactNode;
  /** Buttons below what it says, where one line is too short for both. */
  wide?: ReactNode;
  children: ReactNode;
}

/** One matter of the account: what it is, how it stands, and the way to change it. */
export function AccountRow({ title, end, wide, children }: AccountRowProps) {
  return (
    <section className={classes.row}>
      <div className={classes.text}>
        <Title order={2} size="h3">
          <Group gap="xs" component="span">
            {title}
          </Group>
        </Title>
        <Text size="sm" c="dimmed" component="div">
          {children}
        </Text>
      </div>
      {end}
      {wide && <div className={classes.wide}>{wide}</div>}
    </section>
  );
}
