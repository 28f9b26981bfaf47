import { forgetCopies } from './device-copy.ts';
import { homePage } from './next-page.ts';
import { useAction, useApi } from './use-api.ts';

const minute = 60_000;

/** The organizations that this person works for; none while they load. */
export function useOrganizations() {
  return useApi('listOrganizations', {}, { staleTime: minute }).data?.organizations ?? [];
}

/** Switches by a full page load, so that nothing of the former organization stays in memory. */
export function useSwitchOrganization() {
  return useAction('switchOrganization', {
    onDone: () => {
      forgetCopies();
      window.location.assign(homePage);
    },
  });
}
