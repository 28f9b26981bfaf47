import type { FlagKind } from '../../../../../core/contract/model/guest/guest-flag.ts';
import type { Tone } from '../../../frame/theme.ts';
import { type Icon, IconBan, IconMedicalCross, IconStar } from '../../../kit/icons.ts';

/** How each kind of flag looks. */
export const looksOfFlags: Readonly<Record<FlagKind, { readonly tone: Tone; readonly icon: Icon }>> = {
  banned: { tone: 'danger', icon: IconBan },
  medical: { tone: 'warning', icon: IconMedicalCross },
  vip: { tone: 'accent', icon: IconStar },
};
