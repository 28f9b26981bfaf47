import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { QrCode } from './qr-code.tsx';
import { useWords } from './words.ts';
import './authenticator-secret.css';

/** What an authenticator app is to be told: by camera, or by hand. `uri` holds the same as `secret`. */
export function AuthenticatorSecret({ secret, uri }: { secret: string; uri: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(secret).then(() => setCopied(true));
  return (
    <div class="authenticator">
      <p>{t('scanCode')}</p>
      <QrCode text={uri} label={t('scanCodeAlt')} />
      <p>{t('enterKey')}</p>
      <p class="authenticator-key">
        <code>{groups(secret)}</code>
        <Button onClick={() => void copy()}>{t(copied ? 'copied' : 'copyKey')}</Button>
      </p>
    </div>
  );
}

/** In fours, as one reads it out. */
function groups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
