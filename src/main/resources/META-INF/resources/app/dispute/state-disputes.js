import {html, nothing} from 'lit';
import {CountedElement} from '../shared/asked.js';
import {day, money, plural, words} from '../shared/words.js';
import {go} from '../shell/route.js';

const STATES = ['FILED', 'NEUTRAL_NAMED', 'OFFER_SENT', 'DECIDED', 'AGREED', 'FAILED', 'CLOSED'];
export const ROAD_CHIP = {DECIDED: 'good', AGREED: 'good', FAILED: 'late'};

/** Arbitrations, mediations and complaints before the states, found by where they stand. */
class StateDisputeList extends CountedElement {
  path = '/state-disputes';

  show({items, nextCursor, count}) {
    return html`<form class="filters" aria-label="Filter" @submit=${event => event.preventDefault()}><div class="field"><label for="road-state">Stands</label>
        <select id="road-state" @change=${event => go('/idr/states', {...this.query, state: event.target.value})}>
          <option value="">Anywhere</option>${STATES.map(state => html`<option value=${state} ?selected=${this.query.state === state}>${words(state)}</option>`)}</select></div>
        <span class="muted" role="status">${plural(count, 'process', 'processes')}</span></form>
      ${items.length ? html`<div class="card scroll"><table><thead><tr><th>Request</th><th>Case</th><th>Payer</th><th>State</th><th>What</th><th>Stands</th><th>Filed</th><th>Next day</th><th class="num">Our offer</th><th class="num">Award</th></tr></thead>
        <tbody>${items.map(one => html`<tr><td><a href="#/idr/states/${one.id}">${one.reference ?? 'without a number'}</a></td><td><a href="#/cases/${one.caseId}">${one.claimNumber}</a></td><td>${one.payerName ?? '–'}</td>
          <td>${one.serviceState}</td><td>${words(one.kind)}</td><td><span class="chip ${ROAD_CHIP[one.state] ?? ''}">${words(one.state)}</span></td><td>${day(one.filedOn)}</td><td>${one.endedOn ? '–' : day(one.meetsOn)}</td>
          <td class="num">${money(one.offer)}</td><td class="num">${money(one.award)}</td></tr>`)}</tbody></table></div>
        ${nextCursor ? html`<div><button @click=${() => this.more()}>Show more</button></div>` : nothing}`
        : html`<p class="card empty">No process of a state fits. A case takes a state’s road where state law sets its price and the provider does not agree; its task “File state dispute” makes the first one.</p>`}`;
  }
}

customElements.define('state-dispute-list', StateDisputeList);
