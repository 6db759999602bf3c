/** Who is signed in. What was typed stays when a session ends: requests wait until somebody signs in again. */
const KEY = 'parley.sign-in';
const CAME_FROM = 'parley.came-from';
const SIGN_IN = '/api/v1/sign-in';

/** Stands for the session cookie, which no script can read. */
const BY_COOKIE = 'session';
/** What the server answers to a script in place of leading it to another sign-in page. */
const SIGN_IN_ELSEWHERE = 499;

function headersOf(authorization) {
  return {'x-requested-with': 'JavaScript', ...(authorization !== BY_COOKIE && {authorization})};
}

function credentialsOf(authorization) {
  return authorization === BY_COOKIE ? 'same-origin' : 'omit';
}

class Session extends EventTarget {
  me = null;
  authorization = sessionStorage.getItem(KEY);
  #waiting = [];

  get roles() {
    return this.me?.roles ?? [];
  }

  is(...roles) {
    return roles.some(role => this.roles.includes(role));
  }

  /** What goes with each request to the API. */
  get headers() {
    return headersOf(this.authorization);
  }

  /** The cookie goes along only where it is the sign-in: else the browser would answer a refusal with a box of its own. */
  get credentials() {
    return credentialsOf(this.authorization);
  }

  /** Whether an answer says that the sign-in holds no longer. */
  isRefusal(status) {
    return status === 401 || status === SIGN_IN_ELSEWHERE;
  }

  /** Tries the sign-in kept for this tab, else the browser's session; answers whether one holds. */
  async resume() {
    this.ways ??= await fetch(SIGN_IN + '/ways', {credentials: 'omit'}).then(answer => answer.json());
    if (this.authorization) {
      return this.#take(this.authorization);
    }
    const signedIn = this.ways.organization && await this.#take(BY_COOKIE);
    const cameFrom = sessionStorage.getItem(CAME_FROM);
    if (signedIn && cameFrom) {
      sessionStorage.removeItem(CAME_FROM);
      location.replace(cameFrom);
    }
    return signedIn;
  }

  /** Goes to the organization's sign-in, and comes back to this place. */
  leave() {
    sessionStorage.setItem(CAME_FROM, location.hash || '#');
    location.assign(SIGN_IN);
  }

  /** The same in a window of its own, while the page stays as it is. */
  renew() {
    const news = new BroadcastChannel(KEY);
    news.addEventListener('message', () => {
      news.close();
      this.#take(BY_COOKIE).catch(() => {});
    });
    open(SIGN_IN + '?again=true', KEY, 'popup,width=560,height=680');
  }

  async signIn(name, password) {
    const bytes = new TextEncoder().encode(`${name}:${password}`);
    return this.#take('Basic ' + btoa(String.fromCharCode(...bytes)));
  }

  async refresh() {
    await this.#take(this.authorization);
  }

  expire() {
    if (this.authorization) {
      this.authorization = null;
      sessionStorage.removeItem(KEY);
      this.#tell();
    }
  }

  /** Forgets everything of this tab, drafts included. */
  signOut() {
    const byCookie = this.authorization === BY_COOKIE || (!this.authorization && this.ways?.organization);
    sessionStorage.clear();
    location.assign(byCookie ? SIGN_IN + '/out' : '/');
  }

  /** Resolves when somebody is signed in. */
  ready() {
    return this.authorization && this.me ? Promise.resolve() : new Promise(resolve => this.#waiting.push(resolve));
  }

  async #take(authorization) {
    // without credentials of its own the browser does not put up its own sign-in box
    const answer = await fetch('/api/v1/me', {headers: headersOf(authorization), credentials: credentialsOf(authorization), cache: 'no-store'});
    if (this.isRefusal(answer.status)) {
      this.expire();
      return false;
    }
    if (!answer.ok) {
      throw new Error(`The server answered ${answer.status}`);
    }
    const me = await answer.json();
    if (this.me && (me.name !== this.me.name || me.tenant !== this.me.tenant)) {
      sessionStorage.clear();
      sessionStorage.setItem(KEY, authorization);
      location.reload();
      return true;
    }
    this.me = me;
    this.authorization = authorization;
    sessionStorage.setItem(KEY, authorization);
    this.#waiting.splice(0).forEach(resolve => resolve());
    this.#tell();
    return true;
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
