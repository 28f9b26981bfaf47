import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useWords } from '../../frame/words.ts';
import { QrCode } from '../../kit/display/qr-code.tsx';

/** What an authenticator app needs: by camera, or typed. `uri` holds the same as `secret`. */
export function AuthenticatorSecret({ secret, uri }: { secret: string; uri: string }) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      <Text size="sm">{t('scanCode')}</Text>
      <QrCode text={uri} label={t('scanCodeAlt')} />
      <Text size="sm">{t('enterKey')}</Text>
      <Group gap="xs">
        <Code fz="sm" style={{ overflowWrap: 'anywhere' }}>
          {groups(secret)}
        </Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" onClick={copy}>
              {t(copied ? 'copied' : 'copyKey')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}

/** In fours, as people read it out. */
function groups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
