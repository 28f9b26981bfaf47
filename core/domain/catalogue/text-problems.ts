import type { Activity } from '../../contract/model/activity.ts';
import type { FieldProblem } from '../../contract/problems.ts';
import { repeated } from './repeated.ts';
import { isOfAnotherVenue } from './uploads.ts';

/** What is wrong with how an activity is described, whether or not it is whole. */
export function textProblems(activity: Activity): FieldProblem[] {
  const { minAge = 0, maxAge, languages, questions } = activity;
  const ages =
    maxAge !== undefined && maxAge < minAge
      ? [{ field: 'maxAge', detail: `The youngest are ${minAge} already.` }]
      : [];
  return [
    ...ages,
    ...repeated('languages', languages),
    ...repeated(
      'questions',
      questions.map(({ id }) => id),
    ),
    ...questions.flatMap(({ kind, options }, index) =>
      (kind === 'select' || kind === 'multiselect') && options.length === 0
        ? [{ field: `questions.${index}.options`, detail: 'Give at least one answer to choose from.' }]
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
    isOfAnotherVenue(url, activity) ? [{ field, detail: 'Upload this picture for this venue first.' }] : [],
  );
}
