import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import './client-case.js';
import './client-cases.js';
import './client-return.js';

const PARTS = {cases: 'My cases', return: 'What it brought'};

/** The provider's window: its own cases, what waits for its word, and what negotiating has brought. */
class ClientWindow extends PageElement {
  static properties = {part: {}, thing: {}, query: {}};

  render() {
    return html`<div class="page"><h1 tabindex="-1">Provider window</h1>
      <nav class="parts" aria-label="Provider window">${Object.entries(PARTS).map(([part, name]) => html`
        <a class="chip" href="#/client/${part}" aria-current=${part === this.part ? 'page' : 'false'}>${name}</a>`)}</nav>
      ${this.#part()}</div>`;
  }

  #part() {
    switch (this.part) {
      case 'cases': return this.thing ? html`<client-case .caseId=${this.thing}></client-case>` : html`<client-cases .query=${this.query}></client-cases>`;
      case 'return': return html`<client-return></client-return>`;
      default: return html`<p class="empty">There is no such page.</p>`;
    }
  }
}

customElements.define('client-window', ClientWindow);
