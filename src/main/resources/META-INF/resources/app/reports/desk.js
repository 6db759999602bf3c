import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';
import './attestations.js';
import './dispute-report.js';
import './money-left.js';
import './service-fees.js';

const PARTS = [
  ['disputes', 'Disputes', ['supervisor', 'negotiator', 'compliance', 'ops', 'auditor', 'admin']],
  ['money-left', 'Left on the table', ['supervisor', 'negotiator', 'compliance', 'ops', 'auditor', 'admin']],
  ['service-fees', 'Service fees', ['supervisor', 'biller', 'auditor', 'admin']],
  ['attestations', 'Attestations', ['supervisor', 'compliance', 'auditor', 'admin']],
];

/** What disputes brought, what was left, what clients were charged, who attested: to read, to draw and to take along. */
class ReportDesk extends PageElement {
  static properties = {part: {}, thing: {}, query: {}};

  render() {
    const open = PARTS.filter(([, , roles]) => session.is(...roles));
    const part = this.part ?? open[0]?.[0];
    return html`<div class="page"><h1 tabindex="-1">Reports</h1>
      <nav class="parts" aria-label="Reports">${open.map(([name, label]) => html`<a class="chip" href="#/reports/${name}" aria-current=${name === part ? 'page' : 'false'}>${label}</a>`)}</nav>
      ${open.some(([name]) => name === part) ? this.#part(part) : html`<p class="empty">There is no such report for your role.</p>`}</div>`;
  }

  #part(part) {
    switch (part) {
      case 'money-left': return html`<money-left .measure=${this.thing} .query=${this.query}></money-left>`;
      case 'service-fees': return html`<service-fee-report .query=${this.query}></service-fee-report>`;
      case 'attestations': return html`<attestation-report .query=${this.query}></attestation-report>`;
      default: return html`<dispute-report .query=${this.query}></dispute-report>`;
    }
  }
}

customElements.define('report-desk', ReportDesk);
