import type { ActivityId } from '../../contract/model/ids.ts';
import type { Organization } from '../../contract/model/platform/organization.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';
import { amountProblems } from '../money/amount-problems.ts';
import { type FieldProblem, fieldProblem } from '../problem.ts';
import { findRepeated } from './repeated.ts';
import { isOfAnotherVenue } from './uploads.ts';

/**
 * What is wrong with a venue's settings beyond the form of each field; nothing, when they can be kept. `known`: the
 * activities that its widget may name.
 */
export function venueProblems(
  venue: Venue,
  { currency }: Pick<Organization, 'currency'>,
  known: readonly ActivityId[],
): FieldProblem[] {
  const { widget, resources, taxes } = venue;
  return [
    ...findRepeated('resources', idsOf(resources)),
    ...findRepeated('taxes', idsOf(taxes)),
    ...findRepeated('giftCardAmounts', venue.giftCardAmounts),
    ...amountProblems(
      venue.giftCardAmounts.map((amount, index) => [`giftCardAmounts.${index}`, amount] as const),
      currency,
    ),
    ...findRepeated('allowedOrigins', venue.allowedOrigins),
    ...findRepeated('widget.languages', widget.languages),
    ...findRepeated('widget.questions', idsOf(widget.questions)),
    ...findRepeated('widget.categories', widget.categories),
    ...findRepeated('widget.activityIds', widget.activityIds),
    ...strayProblems(venue, known),
    ...optionProblems(venue),
    ...pictureProblems(venue),
  ];
}

const idsOf = <T>(listed: readonly { readonly id: T }[]) => listed.map(({ id }) => id);

function strayProblems({ widget }: Venue, known: readonly ActivityId[]): FieldProblem[] {
  const named = [
    { field: 'widget.activityIds', ids: widget.activityIds },
    ...widget.questions.map(({ activityIds }, index) => ({
      field: `widget.questions.${index}.activityIds`,
      ids: activityIds,
    })),
  ];
  return named.flatMap(({ field, ids }) =>
    ids.flatMap((id, index) =>
      known.includes(id) ? [] : [fieldProblem(`${field}.${index}`, 'no-activity-at-venue')],
    ),
  );
}

function optionProblems({ widget: { questions } }: Venue): FieldProblem[] {
  return questions.flatMap(({ kind, options }, index) => {
    if (!kind.endsWith('select') || options.length > 0) return [];
    return [fieldProblem(`widget.questions.${index}.options`, 'add-option')];
  });
}

function pictureProblems({ organizationId, id: venueId, widget, gallery }: Venue): FieldProblem[] {
  const shown = [
    { field: 'widget.logoUrl', url: widget.logoUrl },
    ...gallery.map(({ url }, index) => ({ field: `gallery.${index}.url`, url })),
  ];
  return shown.flatMap(({ field, url }) =>
    url !== undefined && isOfAnotherVenue(url, { organizationId, venueId })
      ? [fieldProblem(field, 'upload-picture-first')]
      : [],
  );
}
