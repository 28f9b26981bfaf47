import * as z from 'zod';
import { type OrganizationId, organizationId } from '../../../core/contract/model/ids.ts';
import { type Member, member } from '../../../core/contract/model/people/member.ts';
import { type NewsChoice, newsChoice } from '../../../core/contract/model/people/news-choice.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { language } from '../../../core/contract/model/venue/venue.ts';
import type { Language } from '../../../core/words/languages.ts';
import { accessPatterns } from '../access-patterns.ts';
import { is, lessThan } from '../conditions.ts';
import { keys, userOf } from '../keys.ts';
import { deleteItem, getItem, putItem, queryItems, type Table } from '../table.ts';
import { updateItem } from '../transaction.ts';
import { devices } from './devices.ts';

const user = z.object({
  generation: z.int().default(0),
  /** Whose administrator gave them their password; absent where they had it by email. */
  passwordFrom: organizationId.optional(),
  /** Another with each password that is given. */
  passwordMark: z.string().optional(),
  news: newsChoice.optional(),
  language: language.optional(),
});

/**
 * A person's membership of one organization: a copy of the member's item, kept beside those of their other
 * organizations.
 */
const userOrganization = member.pick({ organizationId: true, role: true, venueIds: true, status: true });

export type UserOrganization = z.infer<typeof userOrganization>;

/** Marks that an organization knows, or knew, the person's password. */
export interface GivenPassword {
  readonly organizationId: OrganizationId;
  /** Unique to this password: what ends it does not end one that is given meanwhile. */
  readonly mark: string;
}

interface Preferences {
  readonly news: NewsChoice;
  /** Absent before they first signed in. */
  readonly language: Language | undefined;
}

/** What is known of people beyond any one organization. No tenant's credentials reach it. */
export const users = (table: Table) => ({
  /** Tokens of an earlier generation than this are not valid any more. */
  generation: async (userId: string): Promise<number> =>
    (await getItem(table, keys.user(userId), user))?.generation ?? 0,

  /**
   * Ends tokens of all generations before this one; what has ended stays so.
   * @returns the current generation: a higher one when another request was faster
   */
  async raiseGeneration(userId: string, generation: number): Promise<number> {
    const set = { entity: 'USER', userId, generation };
    const only = [lessThan('generation', generation)];
    const raised = await updateItem(table, { update: keys.user(userId), set, only });
    return raised.done ? generation : user.parse(raised.found).generation;
  },

  /** What they chose to hear of, or what applies before they choose, and the language in which they read the portal. */
  async preferences(userId: string): Promise<Preferences> {
    const { news, language } = (await getItem(table, keys.user(userId), user)) ?? {};
    return { news: news ?? newsChoice.parse({}), language };
  },

  async chooseNews(userId: string, news: NewsChoice): Promise<void> {
    await updateItem(table, { update: keys.user(userId), set: { entity: 'USER', userId, news }, only: [] });
  },

  /** The language in which they last read the portal. */
  async language(userId: string): Promise<Language | undefined> {
    return (await this.preferences(userId)).language;
  },

  async noteLanguage(userId: string, language: Language): Promise<void> {
    const set = { entity: 'USER', userId, language };
    await updateItem(table, { update: keys.user(userId), set, only: [] });
  },

  /** Takes all their sessions off the list of their devices. */
  endDevices: (userId: string, at: Instant) => devices(table).endAll(userId, at),

  /** Who knows their password beside them: null where only they do, who read their email. */
  async givenPassword(userId: string): Promise<GivenPassword | null> {
    const found = await getItem(table, keys.user(userId), user);
    if (found?.passwordFrom === undefined) return null;
    return { organizationId: found.passwordFrom, mark: found.passwordMark ?? '' };
  },

  async givePassword(userId: string, { organizationId: passwordFrom, mark }: GivenPassword): Promise<void> {
    const set = { entity: 'USER', userId, passwordFrom, passwordMark: mark };
    await updateItem(table, { update: keys.user(userId), set, only: [] });
  },

  /** This password has ended, and the one after it came by email. Nothing where there was none. */
  async endGivenPassword(userId: string, given: GivenPassword | null): Promise<void> {
    if (!given) return;
    const remove = ['passwordFrom', 'passwordMark'];
    const only = [is('passwordMark', given.mark)];
    await updateItem(table, { update: keys.user(userId), set: { userId }, remove, only });
  },

  organizations: (userId: string): Promise<UserOrganization[]> =>
    queryItems(
      table,
      accessPatterns.organizationsOfUser,
      { partition: userOf(userId), sort: 'ORG#' },
      userOrganization,
      { consistent: true },
    ),

  /** Copies the person's membership in an organization; null removes it. */
  async follow(userId: string, org: OrganizationId, said: Member | null): Promise<void> {
    const key = keys.userOrganization(userId, org);
    if (!said) return deleteItem(table, key);
    await putItem(table, { ...key, entity: 'USER_ORGANIZATION', ...userOrganization.parse(said) });
  },
});
