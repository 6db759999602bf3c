import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import './differences.js';
import './provisions.js';
import './rules.js';
import './what-if.js';

const PARTS = {rules: 'Rules', 'what-if': 'What if', provisions: 'Pending provisions', differences: 'Re-evaluation'};

/** The law that Parley works by: to read, to try, to announce, and to see what a change would move. */
class RegulationDesk extends PageElement {
  static properties = {part: {}, query: {}};

  render() {
    return html`<div class="page"><h1 tabindex="-1">Regulation desk</h1>
      <nav class="parts" aria-label="Regulation desk">${Object.entries(PARTS).map(([part, name]) => html`
        <a class="chip" href="#/regulation/${part}" aria-current=${part === this.part ? 'page' : 'false'}>${name}</a>`)}</nav>
      ${this.#part()}</div>`;
  }

  #part() {
    switch (this.part) {
      case 'rules': return html`<rule-table .query=${this.query}></rule-table>`;
      case 'what-if': return html`<what-if></what-if>`;
      case 'provisions': return html`<pending-provisions></pending-provisions>`;
      case 'differences': return html`<law-differences></law-differences>`;
      default: return html`<p class="empty">There is no such page.</p>`;
    }
  }
}

customElements.define('regulation-desk', RegulationDesk);
