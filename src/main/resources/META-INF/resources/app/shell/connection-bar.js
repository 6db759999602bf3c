import {html, nothing} from 'lit';
import {connection} from '../shared/connection.js';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';

const AGAIN = 5_000;
const SLOW = 700;

/** Says when the server is gone and looks for it; shows that something is waited for when it takes long. */
class ConnectionBar extends PageElement {
  static properties = {down: {state: true}, slow: {state: true}, looking: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    connection.addEventListener('change', () => this.#changed());
    connection.addEventListener('waiting', () => this.#waiting());
  }

  #changed() {
    this.down = connection.down;
    clearInterval(this.timer);
    if (this.down) {
      this.timer = setInterval(() => this.#look(), AGAIN);
    }
  }

  #waiting() {
    clearTimeout(this.delay);
    if (!connection.waiting) {
      this.slow = false;
    } else {
      this.delay = setTimeout(() => (this.slow = true), SLOW);
    }
  }

  async #look() {
    this.looking = true;
    await session.refresh().then(() => connection.answered(), () => {});
    this.looking = false;
  }

  render() {
    return html`${this.slow && !this.down ? html`<div class="slow" role="progressbar" aria-label="Waiting for the server"></div>` : nothing}
      ${this.down ? html`<div class="gone" role="alert"><strong>The server does not answer.</strong> What you typed is kept. It is tried again every few seconds.
        <button @click=${this.#look} ?disabled=${this.looking}>Try now</button></div>` : nothing}`;
  }
}

customElements.define('connection-bar', ConnectionBar);
