import { STATUS_CODES } from 'node:http';
import https from 'node:https';

export const handler = () => `${STATUS_CODES[404]} ${https.globalAgent.maxSockets}`;
