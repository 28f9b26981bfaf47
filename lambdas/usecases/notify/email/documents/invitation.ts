import type { Member } from '../../../../../core/contract/model/people/member.ts';
import { firstPasswordDays } from '../../../../../core/contract/model/people/password.ts';
import type { Organization } from '../../../../../core/contract/model/platform/organization.ts';
import type { EmailDocument } from '../document.ts';
import { fromPlatform, type StaffVoice } from './staff-voice.ts';

/** What a person needs to sign in for the first time. */
export interface FirstSignIn {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

interface Reader {
  readonly person: FirstSignIn;
  readonly voice: StaffVoice;
}

/** To a new member of an organization who has no password of their own yet. */
export function memberInvitation(
  { name: organization, ownerEmail }: Organization,
  { invitedBy, role }: Pick<Member, 'invitedBy' | 'role'>,
  { person, voice }: Reader,
): EmailDocument {
  const { t } = voice;
  const inviter = invitedBy ?? organization;
  const as = { name: person.name, inviter, role: t(`role.${role}`) };
  return {
    ...firstSignIn(person, voice),
    subject: t('invited.subject', { inviter, place: invitedBy ? organization : 'BookingTMS' }),
    preview: t('invited.preview', { organization }),
    title: t('invited.title', { organization }),
    paragraphs: [
      invitedBy ? t('invited.lead', { ...as, organization }) : t('invited.leadTeam', as),
      t('invited.how'),
    ],
    notes: [
      {
        title: t('invited.aboutTitle'),
        text: t('invited.about', { days: firstPasswordDays, inviter }),
      },
    ],
    footer: [t('invited.mistake', { email: ownerEmail }), t('invited.why', { inviter, organization })],
  };
}

/** To a person whose first password was ended because more than one organization uses their account. */
export function replacedPassword({ ownerEmail }: Organization, { person, voice }: Reader): EmailDocument {
  const { t } = voice;
  return {
    ...firstSignIn(person, voice),
    subject: t('replaced.title'),
    preview: t('replaced.preview'),
    title: t('replaced.title'),
    paragraphs: [t('replaced.lead', { name: person.name }), t('invited.how')],
    notes: [],
    footer: [t('replaced.questions', { email: ownerEmail }), t('asAccount')],
  };
}

/** The password is the last fact. */
function firstSignIn(
  { email, password }: FirstSignIn,
  voice: StaffVoice,
): Pick<EmailDocument, 'language' | 'brand' | 'facts' | 'action'> {
  const { t, siteUrl } = voice;
  return {
    ...fromPlatform(voice),
    facts: [
      { label: t('email'), strong: [email] },
      { label: t('firstPassword'), strong: [password] },
    ],
    action: { label: t('signIn'), url: `${siteUrl}/sign-in` },
  };
}
