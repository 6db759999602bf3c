import {html, nothing} from 'lit';
import {Problem, request} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';

const EVERY = 25_000;

/** Who else has the case open; says that we have. */
class CasePresence extends PageElement {
  static properties = {caseId: {}, others: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.others = [];
    this.timer = setInterval(() => this.#beat(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.#leave(this.caseId);
  }

  willUpdate(changed) {
    if (changed.has('caseId')) {
      if (changed.get('caseId')) {
        this.#leave(changed.get('caseId'));
      }
      this.#beat();
    }
  }

  get #worker() {
    return session.is('negotiator', 'supervisor', 'biller', 'clinician', 'compliance');
  }

  get #typing() {
    return [...document.querySelectorAll('case-page form input, case-page form textarea')].some(field => field.value && !['radio', 'checkbox', 'file'].includes(field.type));
  }

  async #beat() {
    if (document.hidden || !session.authorization || !(this.#worker || session.is('auditor'))) {
      return;
    }
    try {
      const path = `/cases/${this.caseId}/presence`;
      const answer = await (this.#worker ? request('PUT', path, {body: {typing: this.#typing}}) : request('GET', path));
      this.others = (await answer.json()).others;
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.others = [];
    }
  }

  #leave(caseId) {
    if (this.#worker && session.authorization) {
      request('DELETE', `/cases/${caseId}/presence`).catch(() => {});
    }
  }

  render() {
    return this.others.length ? html`<span role="status">${this.others.map(other => html`<span class="chip soon">${other.name} ${other.typing ? 'is typing here' : 'is here too'}</span> `)}</span>` : nothing;
  }
}

customElements.define('case-presence', CasePresence);
