import { behindLink, type RoutePath } from './route-path.ts';

/** The routes on which guests sign waivers: apart from the other routes of guests, which the widget sends. */
export const waiverPaths = {
  waiverPage: page('/manage/waivers/{token}'),
  kioskPage: page('/kiosk/{token}'),
  signWaiver: behindLink('POST', '/api/public/waivers/{token}/signatures', 'booking'),
} as const satisfies Record<string, RoutePath>;

function page<const P extends string>(path: P) {
  return { method: 'GET', path, surface: 'page', auth: 'link', permission: null, function: 'pages' } as const;
}
