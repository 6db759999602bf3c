import {connection} from './connection.js';
import {session} from './session.js';

/** Why a request was refused, as problem+json says it; status 0 when the server could not be reached. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? `The server answered ${status}`);
    this.status = status;
    this.body = body;
    this.errors = body.errors ?? [];
  }

  get code() {
    return (this.body.type ?? '').replace('urn:parley:problem:', '');
  }

  /** What is wrong, for where no field stands to tell it beside. */
  get inWords() {
    return this.errors.map(error => error.detail).join('; ') || this.message;
  }

  get isConflict() {
    return this.status === 409 || this.status === 412;
  }
}

const BASE = '/api/v1';

/** One request; waits for a new sign-in when the session has ended, and is then sent again. */
export async function request(method, path, {body, ifMatch, key, headers = {}, query, signal, cache = 'no-store'} = {}) {
  await session.ready();
  const all = {accept: 'application/json, application/problem+json', ...session.headers, ...headers};
  if (ifMatch !== undefined) {
    all['if-match'] = /^("|\*)/.test(ifMatch) ? ifMatch : `"${ifMatch}"`;
  }
  if (key) {
    all['idempotency-key'] = key;
  }
  const raw = body instanceof Blob || body instanceof FormData;
  if (body !== undefined && !raw) {
    all['content-type'] = 'application/json';
  }
  let answer;
  const people = all.accept !== 'text/event-stream';
  if (people) {
    connection.began();
  }
  try {
    answer = await fetch(url(path, query), {
      method, headers: all, signal, credentials: session.credentials, cache,
      body: body === undefined || raw ? body : JSON.stringify(body),
    });
  } catch (failed) {
    if (failed.name === 'AbortError') {
      throw failed;
    }
    connection.lost();
    throw new Problem(0, {detail: 'The server cannot be reached. What you typed is kept; try again in a moment.'});
  } finally {
    if (people) {
      connection.ended();
    }
  }
  connection.answered();
  if (session.isRefusal(answer.status)) {
    session.expire();
    return request(method, path, {body, ifMatch, key, headers, query, signal, cache});
  }
  if (!answer.ok) {
    throw new Problem(answer.status, await problemOf(answer));
  }
  return answer;
}

async function problemOf(answer) {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    return {title: answer.statusText || `The server answered ${answer.status}`};
  }
}

export function url(path, query = {}) {
  const given = Object.entries(query).flatMap(([name, value]) => [value].flat().map(one => [name, one]))
      .filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given).toString();
  return (path.startsWith('/q/') ? path : BASE + path) + (search ? '?' + search : '');
}

export async function get(path, query, signal) {
  return (await request('GET', path, {query, signal})).json();
}

export async function post(path, body, options = {}) {
  const answer = await request('POST', path, {...options, body});
  return answer.status === 204 ? null : answer.json();
}

/** A key for one thing to be made: kept while the same form is sent again, so that it is made once. */
export function newKey() {
  return crypto.randomUUID();
}

/** Saves what the server answers as a file. */
export async function download(path, name, accept = '*/*', query = {}) {
  const answer = await request('GET', path, {headers: {accept}, query});
  save(name, await answer.blob());
}

export function save(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
