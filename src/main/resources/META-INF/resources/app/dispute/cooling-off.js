import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {AskedElement} from '../shared/asked.js';
import {day, plural} from '../shared/words.js';
import {go} from '../shell/route.js';

const NAMES = 500;

/** Services under cooling-off: each with its suspended days and the determinations behind them. */
export function suspendedServices(services, nameOf) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Services under cooling-off"><table><thead><tr>${nameOf ? html`<th>Provider</th><th>Other party</th>` : nothing}<th>Service</th><th>Rests</th><th>Determined</th><th>Files again</th></tr></thead>
    <tbody>${services.map(one => html`<tr>${nameOf ? html`<td>${nameOf(one.providerId)}</td><td>${nameOf(one.otherPartyId)}</td>` : nothing}
      <td><span class="mono">${one.code}</span> ${one.blocked ? html`<span class="chip soon">rests to ${day(one.blockedUntil)}</span>` : html`<span class="chip good">free on ${day(one.on)}</span>`}</td>
      <td>${one.spans.map(span => html`<div>${day(span.firstDay)} to ${day(span.lastDay)}</div>`)}</td>
      <td>${one.suspensions.map(cause => html`<div><a href="#/idr/disputes?disputeNumber=${encodeURIComponent(cause.disputeNumber)}">${cause.disputeNumber}</a> ${day(cause.determinedOn)} <span class="mono small muted">${cause.ruleId}</span></div>`)}</td>
      <td>${one.suspensions.map(cause => html`<div>${day(cause.reopens)} to ${day(cause.reopenedUntil)} <span class="mono small muted">${cause.reopeningRuleId}</span></div>`)}</td></tr>`)}</tbody></table></div>
    ${[...new Set(services.flatMap(one => one.warnings))].map(warning => html`<p class="small muted">${warning}.</p>`)}`;
}

/** The ledger of cooling-off: what may not be filed against whom, until when, and because of which determination. */
class CoolingOffLedger extends AskedElement {
  async read() {
    const {on, code, otherParty} = this.query;
    const [services, payers, providers] = await Promise.all([get('/cooling-off', {on, code, otherParty}), get('/payers', {limit: NAMES}), get('/providers', {limit: NAMES})]);
    return {services, payers: payers.items, names: new Map([...payers.items, ...providers.items].map(one => [one.id, one.name]))};
  }

  show({services, payers, names}) {
    const ask = part => go('/idr/cooling-off', {...this.query, ...part});
    return html`<form class="filters" aria-label="Filter" @submit=${event => event.preventDefault()}>
        <div class="field"><label for="cooling-on">On</label><input id="cooling-on" type="date" .value=${this.query.on ?? ''} @change=${event => ask({on: event.target.value})}></div>
        <div class="field"><label for="cooling-code">Service code</label><input id="cooling-code" autocomplete="off" maxlength="10" .value=${this.query.code ?? ''} @change=${event => ask({code: event.target.value.trim().toUpperCase()})}></div>
        <div class="field"><label for="cooling-payer">Payer</label><select id="cooling-payer" @change=${event => ask({otherParty: event.target.value})}><option value="">Every payer</option>
          ${payers.map(one => html`<option value=${one.id} ?selected=${this.query.otherParty === one.id}>${one.name}</option>`)}</select></div>
        <span class="muted" role="status">${plural(services.length, 'service')}</span></form>
      ${services.length ? html`<section class="card stack" aria-labelledby="cooling"><h2 id="cooling">Under cooling-off</h2>${suspendedServices(services, id => names.get(id) ?? 'a plan that funds itself')}</section>`
        : html`<p class="card empty">Nothing rests${this.query.on ? ` on ${day(this.query.on)} or later` : ''}. After a determination the same service against the same party rests ninety days (FED-CO-01); what was negotiated meanwhile has days of its own afterwards.</p>`}`;
  }
}

customElements.define('cooling-off-ledger', CoolingOffLedger);
