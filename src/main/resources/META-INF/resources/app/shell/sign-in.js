import {html, nothing} from 'lit';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';

/** Asks for name and password; {@code again} when a session ended under open work. */
class SignInForm extends PageElement {
  static properties = {again: {type: Boolean}, refused: {state: true}, busy: {state: true}};

  async #submit(event) {
    event.preventDefault();
    const [name, password] = ['name', 'password'].map(field => this.querySelector(`[name=${field}]`).value);
    this.busy = true;
    try {
      this.refused = (await session.signIn(name.trim(), password)) ? '' : 'That name and password do not fit together.';
    } catch {
      this.refused = 'The server cannot be reached. Try again in a moment.';
    }
    this.busy = false;
    if (this.refused) {
      this.querySelector('[name=password]').select();
    }
  }

  firstUpdated() {
    if (!session.ways?.password) {
      this.querySelector('button')?.focus();
      return;
    }
    this.querySelector(this.again ? '[name=password]' : '[name=name]').focus();
  }

  render() {
    const {password = true, organization = false} = session.ways ?? {};
    return html`${organization ? html`<div class="sign-in"><button class="primary" @click=${() => (this.again ? session.renew() : session.leave())}>Sign in with your organization</button>
      ${this.again ? html`<p class="muted small">It opens in a window of its own; this page stays as it is.</p>` : nothing}</div>` : nothing}
      ${password ? this.#password() : nothing}`;
  }

  #password() {
    return html`<form class="sign-in" @submit=${this.#submit}>
      <div class="field"><label for="sign-in-name">Name</label>
        <input id="sign-in-name" name="name" autocomplete="username" required .value=${this.again ? session.me.name : ''}></div>
      <div class="field"><label for="sign-in-password">Password</label>
        <input id="sign-in-password" name="password" type="password" autocomplete="current-password" required
          aria-describedby="sign-in-refused"></div>
      <div id="sign-in-refused" role="alert" class="field">${this.refused ? html`<span class="error">${this.refused}</span>` : nothing}</div>
      <button class="primary" ?disabled=${this.busy}>Sign in</button>
    </form>`;
  }
}

class SignInPage extends PageElement {
  render() {
    return html`<main class="welcome"><div class="card">
      <div class="row"><img src="/app/icon.svg" alt=""><h1>Parley</h1></div>
      <p class="muted">Claims in negotiation, with every clock kept.</p>
      <sign-in-form></sign-in-form>
      ${session.ways?.password === false ? nothing : html`<p class="muted small">In the demo, each role is a user, such as <span class="mono">negotiator</span> or
        <span class="mono">biller</span>; the server printed their password when it first started.</p>`}
    </div></main>`;
  }
}

/** Over the page, which stays as it is. */
class SignInAgain extends PageElement {
  firstUpdated() {
    const dialog = this.querySelector('dialog');
    dialog.addEventListener('cancel', event => event.preventDefault());
    dialog.showModal();
  }

  render() {
    return html`<dialog aria-labelledby="sign-in-again"><h2 id="sign-in-again">Please sign in again</h2>
      <div class="stack"><p>Your session has ended. What you typed is kept, and what you sent last is sent once you are back.</p>
      <sign-in-form again></sign-in-form></div></dialog>`;
  }
}

customElements.define('sign-in-form', SignInForm);
customElements.define('sign-in-page', SignInPage);
customElements.define('sign-in-again', SignInAgain);
