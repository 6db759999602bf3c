import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {day} from '../shared/words.js';
import '../shared/add-form.js';
import {suspendedServices} from './cooling-off.js';

/** How earlier determinations touch one case, and the letter to a payer that says so wrongly. */
class CaseCoolingOff extends LoadedElement {
  static properties = {caseId: {}, since: {attribute: false}, disputes: {attribute: false}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('since')) {
      this.load();
    }
  }

  read() {
    return get(`/cases/${this.caseId}/cooling-off`);
  }

  show({opens, due, because, held, services}) {
    const path = `/cases/${this.caseId}/cooling-off/letter`;
    const filed = (this.disputes ?? []).filter(one => one.disputeNumber);
    const choices = {disputeId: filed.map(one => [one.id, one.disputeNumber])};
    return html`<section class="card stack" aria-labelledby="rests"><h2 id="rests">Cooling-off</h2>
      ${opens ? html`<p>May be filed <strong>${day(opens)}</strong> to <strong>${day(due)}</strong>. <span class="muted">${because ?? ''}</span></p>` : nothing}
      ${held.length ? html`<ul class="entries">${held.map(line => html`<li>Line ${line.line} <span class="mono">${line.code}</span> waits: suspended until ${day(line.suspendedUntil)} by ${line.disputes.join(', ')}, files from ${day(line.opens)} to ${day(line.due)}</li>`)}</ul>` : nothing}
      ${services.length ? suspendedServices(services) : html`<p class="empty">No determination suspends a service of this case.</p>`}
      ${filed.length && session.is('negotiator') ? html`<add-form label="Answer a payer that claims cooling-off wrongly" .path=${path} schema="CoolingOffClaim" .keep=${path} .choices=${choices}></add-form>` : nothing}</section>`;
  }
}

customElements.define('case-cooling-off', CaseCoolingOff);
