import { STATUS_CODES } from 'node:http';
import https from 'node:https';

export const handler = () => ({
  status: STATUS_CODES[404],
  hasAgent: https.globalAgent instanceof https.Agent,
});
