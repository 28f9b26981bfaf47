/** The header by which CloudFront proves itself to functions: `lambdas/middleware/address.ts` reads it. */
export const edgeHeader = 'X-Bookingtms-Edge';
