import {session} from '../shared/session.js';

const HOUSE = ['negotiator', 'supervisor', 'biller', 'compliance', 'auditor', 'admin'];

/** Desks that are more than a queue: where they are, their name, the key after g, and whose they are. */
const DESKS = [
  ['/client', 'Provider window', 'm', ['provider']],
  ['/idr', 'IDR desk', 'd', ['negotiator', 'supervisor', 'compliance', 'auditor', 'admin']],
  ['/collection', 'Collection board', 'b', ['negotiator', 'supervisor', 'biller', 'auditor', 'admin']],
  ['/regulation', 'Regulation desk', 'r', HOUSE],
  ['/reports', 'Reports', 'p', ['negotiator', 'supervisor', 'biller', 'compliance', 'ops', 'auditor', 'admin']],
  ['/policies', 'House policies', 'l', [...HOUSE, 'ops']],
  ['/audit', 'Audit', 'a', ['auditor', 'compliance', 'admin']],
  ['/help', 'Help', 'h', undefined],
];

/** Those of the signed-in person. */
export function desks() {
  return DESKS.filter(([,,, roles]) => !roles || session.is(...roles));
}

/** Somebody of a client, who is no one of the house: its own window is where it begins. */
export function isClient() {
  return session.roles.every(role => role === 'provider') && session.is('provider');
}
