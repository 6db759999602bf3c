import {session} from '../shared/session.js';

/** Where the hash of the address says we are: parts of the path and the query. */
export function route() {
  const [path, search = ''] = location.hash.replace(/^#/, '').split('?');
  return {path, parts: path.split('/').filter(Boolean), query: Object.fromEntries(new URLSearchParams(search))};
}

export function go(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given).toString();
  location.hash = path + (search ? '?' + search : '');
}

/** The queue a person starts with: that of the first role that has one. */
export function ownQueue() {
  return ['negotiator', 'supervisor', 'provider', 'biller', 'clinician', 'compliance'].find(role => session.is(role));
}
