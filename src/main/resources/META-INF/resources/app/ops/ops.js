import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import './flow.js';
import './incidents.js';
import './processes.js';
import './results.js';
import './sla.js';
import './versions.js';

const PARTS = {processes: 'Processes', incidents: 'Incidents', days: 'Days', flow: 'Throughput', results: 'Results', versions: 'Versions'};

/** What ops look at: where the work stands, what is stuck, whether days are kept, what comes and goes, what it brings. */
class OpsDesk extends PageElement {
  static properties = {part: {}, process: {}};

  render() {
    return html`<div class="page"><h1>Operations</h1>
      <nav class="parts" aria-label="Operations">${Object.entries(PARTS).map(([part, name]) => html`
        <a class="chip" href="#/ops/${part}" aria-current=${part === this.part ? 'page' : 'false'}>${name}</a>`)}</nav>
      ${this.#part()}</div>`;
  }

  #part() {
    switch (this.part) {
      case 'processes': return html`<process-board .process=${this.process ?? 'negotiationCase'}></process-board>`;
      case 'incidents': return html`<incident-board></incident-board>`;
      case 'days': return html`<sla-board></sla-board>`;
      case 'flow': return html`<flow-board></flow-board>`;
      case 'results': return html`<result-board></result-board>`;
      case 'versions': return html`<version-board .process=${this.process ?? 'negotiationCase'}></version-board>`;
      default: return html`<p class="empty">There is no such page.</p>`;
    }
  }
}

customElements.define('ops-desk', OpsDesk);
