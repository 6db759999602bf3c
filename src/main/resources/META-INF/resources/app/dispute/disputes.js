import {html, nothing} from 'lit';
import {CountedElement} from '../shared/asked.js';
import {day, money, plural, words} from '../shared/words.js';
import {go} from '../shell/route.js';

const STATES = ['ATTESTED', 'INITIATED', 'ENTITY_SELECTED', 'OFFER_SUBMITTED', 'DETERMINED', 'INELIGIBLE', 'CLOSED', 'NOT_FILED'];
export const STATE_CHIP = {DETERMINED: 'good', INELIGIBLE: 'late', NOT_FILED: 'late'};

/** Disputes, found by where they stand. */
class DisputeList extends CountedElement {
  path = '/disputes';

  show({items, nextCursor, count}) {
    return html`<form class="filters" aria-label="Filter" @submit=${event => event.preventDefault()}><div class="field"><label for="dispute-state">State</label>
        <select id="dispute-state" @change=${event => go('/idr/disputes', {...this.query, state: event.target.value})}>
          <option value="">Every state</option>${STATES.map(state => html`<option value=${state} ?selected=${this.query.state === state}>${words(state)}</option>`)}</select></div>
        <div class="field"><label for="dispute-number">Dispute number</label><input id="dispute-number" autocomplete="off" .value=${this.query.disputeNumber ?? ''}
          @change=${event => go('/idr/disputes', {...this.query, disputeNumber: event.target.value.trim()})}></div>
        <span class="muted" role="status">${plural(count, 'dispute')}</span></form>
      ${items.length ? html`<div class="card scroll"><table><thead><tr><th>Dispute</th><th>Case</th><th>Payer</th><th>State</th><th>Filed</th><th>Entity</th><th class="num">Our offer</th><th class="num">Theirs</th><th class="num">Award</th></tr></thead>
        <tbody>${items.map(one => html`<tr><td><a href="#/idr/disputes/${one.id}">${one.disputeNumber ?? 'not filed yet'}</a></td>
          <td><a href="#/cases/${one.caseId}">${one.claimNumber}</a></td><td>${one.payerName ?? '–'}</td><td><span class="chip ${STATE_CHIP[one.state] ?? ''}">${words(one.state)}</span></td>
          <td>${day(one.initiatedOn)}</td><td>${one.entity ?? '–'}</td><td class="num">${money(one.ownOffer?.amount)}</td><td class="num">${money(one.payerOffer)}</td><td class="num">${money(one.award)}</td></tr>`)}</tbody></table></div>
        ${nextCursor ? html`<div><button @click=${() => this.more()}>Show more</button></div>` : nothing}`
        : html`<p class="card empty">No dispute fits. One is made when somebody attests that a case may be disputed; see <a href="#/idr/work">what waits</a>.</p>`}`;
  }
}

customElements.define('dispute-list', DisputeList);
