import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import './batches.js';
import './case-dispute.js';
import './cooling-off.js';
import './disputes.js';
import './dispute-page.js';
import './entities.js';
import './pipeline.js';
import './state-dispute-page.js';
import './state-disputes.js';

const PARTS = {work: 'What waits', batches: 'Batches', disputes: 'Disputes', states: 'Before the states', 'cooling-off': 'Cooling-off', entities: 'Entities'};

/** Everything about independent dispute resolution: from what may be disputed to what the entity decided. */
class IdrDesk extends PageElement {
  static properties = {part: {}, thing: {}, query: {}};

  render() {
    return html`<div class="page"><h1 tabindex="-1">IDR desk</h1>
      <nav class="parts" aria-label="IDR desk">${Object.entries(PARTS).map(([part, name]) => html`
        <a class="chip" href="#/idr/${part}" aria-current=${part === this.part ? 'page' : 'false'}>${name}</a>`)}</nav>
      ${this.#part()}</div>`;
  }

  #part() {
    switch (this.part) {
      case 'work': return html`<dispute-pipeline></dispute-pipeline>`;
      case 'batches': return html`<batch-builder></batch-builder>`;
      case 'cases': return html`<case-dispute .caseId=${this.thing}></case-dispute>`;
      case 'disputes': return this.thing ? html`<dispute-page .disputeId=${this.thing}></dispute-page>` : html`<dispute-list .query=${this.query}></dispute-list>`;
      case 'states': return this.thing ? html`<state-dispute-page .disputeId=${this.thing}></state-dispute-page>` : html`<state-dispute-list .query=${this.query}></state-dispute-list>`;
      case 'cooling-off': return html`<cooling-off-ledger .query=${this.query}></cooling-off-ledger>`;
      case 'entities': return html`<entity-list></entity-list>`;
      default: return html`<p class="empty">There is no such page.</p>`;
    }
  }
}

customElements.define('idr-desk', IdrDesk);
