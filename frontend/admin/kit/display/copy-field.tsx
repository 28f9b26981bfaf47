import { Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../frame/words.ts';
import classes from './copy-field.module.css';

/** A text to take elsewhere, a key or an address: in full, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div>
      <Text id={id} size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Group gap="xs" align="stretch" wrap="nowrap">
        <Code className={classes.value} aria-labelledby={id} role="group" tabIndex={0}>
          {value}
        </Code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} aria-describedby={id} className={classes.copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}
