import {html} from 'lit';
import {Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {live} from '../shared/live.js';

/** Changes come in bursts; a board reads again at most this often. */
const CALM = 5_000;

/** A part of the operations desk that reads by `read()`, shows why it could not, and reads again when work has changed. */
export class Board extends PageElement {
  static properties = {failed: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.unwatch = live.watch(() => this.#changed());
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unwatch();
    clearTimeout(this.calm);
    this.calm = undefined;
  }

  async load() {
    try {
      await this.read();
      this.failed = '';
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.failed = failed.message;
    }
  }

  #changed() {
    this.calm ??= setTimeout(() => {
      this.calm = undefined;
      this.load();
    }, CALM);
  }

  /** What stands where the figures will. */
  waiting() {
    return this.failed
      ? html`<p class="notice late" role="alert">${this.failed} <button @click=${() => this.load()}>Try again</button></p>`
      : html`<p class="muted">Loading…</p>`;
  }
}
