import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { QrCode } from './qr-code.tsx';
import './authenticator-secret.css';

/** What an authenticator app is to be told: by camera, or by hand. `uri` holds the same as `secret`. */
export function AuthenticatorSecret({ secret, uri }: { secret: string; uri: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(secret).then(() => setCopied(true));
  return (
    <div class="authenticator">
      <p>Scan this with an authenticator app.</p>
      <QrCode text={uri} label="QR code for your authenticator app" />
      <p>Or enter this key into it by hand:</p>
      <p class="authenticator-key">
        <code>{groups(secret)}</code>
        <Button onClick={() => void copy()}>{copied ? 'Copied' : 'Copy key'}</Button>
      </p>
    </div>
  );
}

/** In fours, as one reads it out. */
function groups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
