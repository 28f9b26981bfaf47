import { Button, CopyButton, Stack } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { IconCheck, IconCopy } from '../../../kit/icons.ts';
import classes from './embedding.module.css';

/** Lines to paste elsewhere, and the button that copies them. */
export function CodeBlock({ code }: { code: string }) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      <pre className={classes.code}>{code}</pre>
      <div>
        <CopyButton value={code} timeout={2000}>
          {({ copied, copy }) => (
            <Button
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {t(copied ? 'embed.copied' : 'embed.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </Stack>
  );
}
