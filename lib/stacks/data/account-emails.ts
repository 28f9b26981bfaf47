/**
 * The emails of the user pool. It has two placeholders: `{username}` (the address; in invitations only) and
 * `{####}` (a first password, or a code).
 */

interface Letter {
  readonly emailSubject: string;
  readonly emailBody: string;
}

/**
 * For an account that is created by hand, such as an operator's. Members of an organization get their invitation from
 * `lambdas/usecases/notify/email/documents/invitation.ts`, which names the organization and who invited them.
 * `days`: how long the first password works.
 */
export function operatorInvitation(siteUrl: string, days: number): Letter {
  return {
    emailSubject: 'Your account at BookingTMS',
    emailBody: letter({
      title: 'You have an account at BookingTMS',
      paragraphs: [
        'An account was created for you. Sign in with this email address and this first password:',
      ],
      facts: [
        ['Email', '{username}'],
        ['First password', '{####}'],
      ],
      action: ['Sign in', `${siteUrl}/sign-in`],
      after: [
        'You then choose a password of your own, of at least 12 characters with lower and upper case, a digit and a symbol.',
        `The first password works for ${days} days. After that, ask the person who created your account for another one.`,
      ],
      footer: 'Not expecting this? Ignore this email: the account cannot be used without the password.',
    }),
  };
}

/** For a forgotten password, and for one that an administrator has ended. */
export function passwordCode(siteUrl: string): Letter {
  return {
    emailSubject: 'Your code for a new password',
    emailBody: letter({
      title: 'Choose a new password',
      paragraphs: [
        'You, or an administrator of your organization, asked for a new password at BookingTMS. Enter this code:',
      ],
      facts: [['Code', '{####}']],
      action: ['Choose a password', `${siteUrl}/sign-in?reset`],
      after: ['The code can be used once, within one hour.'],
      footer:
        'If you did not expect this, ignore this email: your password cannot be changed without the code. Never share the code, not even with BookingTMS.',
    }),
  };
}

interface Content {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly action: readonly [label: string, url: string];
  readonly after: readonly string[];
  readonly footer: string;
}

const font = `font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`;

/** Tables and inline styles: Cognito sends only this part, and mail programs support little HTML. */
function letter({ title, paragraphs, facts, action: [label, url], after, footer }: Content): string {
  const text = (words: string) =>
    `<p style="margin:0 0 12px;${font};font-size:16px;line-height:1.5">${words}</p>`;
  const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${title}</title></head>
<body style="margin:0;padding:0;background-color:#f1f3f6;color:#1b2430">
<table ${table} width="100%" style="background-color:#f1f3f6"><tr><td align="center" style="padding:24px 12px">
<table ${table} width="560" style="width:100%;max-width:560px;background-color:#ffffff;border-top:8px solid #1d4ed8;border-radius:12px">
<tr><td style="padding:28px 32px 32px">
<p style="margin:0 0 8px;${font};font-size:14px;font-weight:600;color:#566273">BookingTMS</p>
<h1 style="margin:0 0 16px;${font};font-size:28px;line-height:1.2">${title}</h1>
${paragraphs.map(text).join('\n')}
<table ${table} width="100%" style="margin:20px 0 0;border-top:1px solid #dde2e9">${facts.map(fact).join('')}</table>
<table ${table} style="margin:24px 0"><tr><td bgcolor="#1d4ed8" style="border-radius:8px"><a href="${url}" style="display:inline-block;padding:14px 28px;${font};font-size:16px;font-weight:600;color:#ffffff;text-decoration:none">${label}</a></td></tr></table>
${after.map(text).join('\n')}
</td></tr></table>
<p style="max-width:520px;margin:0;padding:20px;${font};font-size:13px;line-height:1.5;color:#566273">${footer}</p>
</td></tr></table>
</body></html>`;
}

function fact([label, value]: readonly [string, string]): string {
  return `<tr><td style="padding:12px 0;border-bottom:1px solid #dde2e9;${font}"><span style="font-size:13px;color:#566273">${label}</span><br><b style="font-size:22px;line-height:1.35">${value}</b></td></tr>`;
}
