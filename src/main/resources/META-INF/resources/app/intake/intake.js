import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';
import './edi.js';
import './files.js';
import './payments.js';
import './without-case.js';

const PARTS = [
  ['edi', 'X12 and FHIR files', ['rcm-system', 'biller'], () => html`<edi-intake></edi-intake>`],
  ['files', 'Claim files', ['rcm-system', 'biller', 'admin'], () => html`<file-intake></file-intake>`],
  ['payments', 'Unmatched payments', ['biller'], () => html`<unmatched-payments></unmatched-payments>`],
  ['claims', 'Claims without a case', ['rcm-system', 'biller', 'negotiator', 'supervisor', 'admin'], (query, thing) =>
    thing ? html`<claim-page .claimId=${thing}></claim-page>` : html`<claims-without-case .query=${query}></claims-without-case>`],
];

/** Where files come in and where payments look for their claims. */
class IntakeDesk extends PageElement {
  static properties = {part: {}, thing: {}, query: {}};

  render() {
    const open = PARTS.filter(([, , roles]) => session.is(...roles));
    const part = open.find(([name]) => name === this.part) ?? open[0];
    return html`<div class="page"><h1>Intake desk</h1>
      <nav class="row" aria-label="Intake">${open.map(([name, label]) => html`<a class="chip" href="#/intake/${name}" aria-current=${name === part?.[0] ? 'page' : 'false'}>${label}</a>`)}</nav>
      ${part ? part[3](this.query, this.thing) : html`<p class="empty">Your role takes nothing in.</p>`}</div>`;
  }
}

customElements.define('intake-desk', IntakeDesk);
