/** Who is signed in. What was typed stays when a session ends: requests wait until somebody signs in again. */
const KEY = 'parley.sign-in';

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

  /** Tries the sign-in kept for this tab; answers whether it still holds. */
  async resume() {
    return this.authorization ? this.#take(this.authorization) : false;
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
    sessionStorage.clear();
    location.assign('/');
  }

  /** Resolves when somebody is signed in. */
  ready() {
    return this.authorization && this.me ? Promise.resolve() : new Promise(resolve => this.#waiting.push(resolve));
  }

  async #take(authorization) {
    // without credentials of its own the browser does not put up its own sign-in box
    const answer = await fetch('/api/v1/me', {headers: {authorization}, credentials: 'omit', cache: 'no-store'});
    if (answer.status === 401) {
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
