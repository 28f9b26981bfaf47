import type { Activity } from '../../contract/model/catalogue/activity.ts';
import { type FieldProblem, fieldProblem, say } from '../problem.ts';
import { findRepeated } from './repeated.ts';
import { isOfAnotherVenue } from './uploads.ts';

/** What is wrong with how an activity is described, whether or not it is whole. */
export function textProblems(activity: Activity): FieldProblem[] {
  const { minAge = 0, maxAge, languages, questions } = activity;
  const ages =
    maxAge !== undefined && maxAge < minAge
      ? [fieldProblem('maxAge', say('max-age-below-min', { least: minAge }))]
      : [];
  return [
    ...ages,
    ...findRepeated('languages', languages),
    ...findRepeated(
      'questions',
      questions.map(({ id }) => id),
    ),
    ...questions.flatMap(({ kind, options }, index) =>
      (kind === 'select' || kind === 'multiselect') && options.length === 0
        ? [fieldProblem(`questions.${index}.options`, 'add-option')]
        : [],
    ),
    ...pictureProblems(activity),
  ];
}

function pictureProblems(activity: Activity): FieldProblem[] {
  const { imageUrl, gallery } = activity;
  const pictures = [
    ...(imageUrl === undefined ? [] : [{ field: 'imageUrl', url: imageUrl }]),
    ...gallery.map(({ url }, index) => ({ field: `gallery.${index}.url`, url })),
  ];
  return pictures.flatMap(({ field, url }) =>
    isOfAnotherVenue(url, activity) ? [fieldProblem(field, 'upload-picture-first')] : [],
  );
}
