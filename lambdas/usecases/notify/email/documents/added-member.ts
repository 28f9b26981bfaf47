import type { Member } from '../../../../../core/contract/model/people/member.ts';
import type { Organization } from '../../../../../core/contract/model/platform/organization.ts';
import type { EmailDocument } from '../document.ts';
import { fromPlatform, type StaffVoice } from './staff-voice.ts';

/** To a person with an account who was added to another organization. */
export function addedMember(
  { email, name, role }: Member,
  { name: organization, ownerEmail }: Organization,
  voice: StaffVoice,
): EmailDocument {
  const { t, siteUrl } = voice;
  return {
    ...fromPlatform(voice),
    subject: t('added.subject', { organization }),
    preview: t('added.preview', { organization }),
    title: t('added.title', { organization }),
    paragraphs: [
      t('added.lead', { name, organization, role: t(`role.${role}`) }),
      t('added.how', { organization }),
    ],
    facts: [{ label: t('signInAs'), strong: [email] }],
    action: { label: t('signIn'), url: `${siteUrl}/sign-in` },
    notes: [],
    footer: [t('added.mistake', { email: ownerEmail }), t('asAccount')],
  };
}
