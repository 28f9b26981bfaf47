import type { NewsChoice } from '../../../../core/contract/model/people/news-choice.ts';
import { acceptedLanguages } from '../../../../core/domain/accepted-languages.ts';
import { languages } from '../../../../core/words/languages.ts';
import type { users } from '../../../data/people/users.ts';

type Users = Pick<ReturnType<typeof users>, 'preferences' | 'noteLanguage'>;

/**
 * What a person chose to hear of. The portal asks with each page load, in the language that it shows: that is noted,
 * because emails to the person are in it too. `accepted`: the request's `Accept-Language`.
 */
export async function readPreferences(
  users: Users,
  userId: string,
  accepted: string | undefined,
): Promise<NewsChoice> {
  const { news, language } = await users.preferences(userId);
  const [shown] = acceptedLanguages(accepted ?? '').flatMap((tag) =>
    languages.filter((each) => each === tag.split('-')[0]?.toLowerCase()),
  );
  if (shown && shown !== language) await users.noteLanguage(userId, shown);
  return news;
}
