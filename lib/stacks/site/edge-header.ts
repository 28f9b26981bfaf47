/**
 * The header by which CloudFront proves its identity to functions: `lambdas/middleware/address.ts` reads it.
 */
export const edgeHeader = 'X-Bookingtms-Edge';
