import type { ActivityId } from '../../contract/model/ids.ts';
import type { Embed } from '../../contract/model/venue/embed.ts';
import type { Language } from '../../words/languages.ts';
import { findRepeated } from '../catalogue/repeated.ts';
import { type FieldProblem, fieldProblem } from '../problem.ts';

interface Place {
  /** Languages that the venue's widget speaks. */
  readonly languages: readonly Language[];
  /** The activities that it may name. */
  readonly known: readonly ActivityId[];
}

/** What is wrong with a named widget beyond the form of each field; nothing, when it can be kept. */
export function embedProblems(embed: Embed, { languages, known }: Place): FieldProblem[] {
  const { kind, activityIds, allowedOrigins, language } = embed;
  return [
    ...findRepeated('activityIds', activityIds),
    ...findRepeated('allowedOrigins', allowedOrigins),
    ...activityIds.flatMap((id, index) =>
      known.includes(id) ? [] : [fieldProblem(`activityIds.${index}`, 'no-activity-at-venue')],
    ),
    ...(kind === 'activity' && activityIds.length !== 1
      ? [fieldProblem('activityIds', 'choose-one-activity')]
      : []),
    ...(language && !languages.includes(language) ? [fieldProblem('language', 'language-not-offered')] : []),
  ];
}
