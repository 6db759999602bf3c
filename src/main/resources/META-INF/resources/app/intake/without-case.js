import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get, Problem} from '../shared/api.js';
import {PagedElement} from '../shared/asked.js';
import {due, learnDays} from '../shared/days.js';
import {day, money, words} from '../shared/words.js';
import {go} from '../shell/route.js';
import './claim-page.js';
import './work-claim.js';

/** Where a claim without a case stands, and what to say where none stands there. */
const STATES = {
  AWAITED: ['Not answered yet', html`No claim waits for its payer. One that the house does not need to work comes here when the <a href="#/policies/case-opening">policy on opening cases</a> says “when needed”; until then each claim opens its case.`],
  ANSWERED: ['Nothing is needed', 'No claim was answered so that nothing is needed.'],
  SUPERSEDED: ['Replaced or void', 'No claim was replaced or voided by a later one.'],
};

const NAMES = 500;

/** Claims that have no case, with the reason, the oldest first; a person may work any of them. */
class ClaimsWithoutCase extends PagedElement {
  static properties = {payers: {state: true}, ...PagedElement.properties};
  path = '/claims/without-case';
  payers = [];

  /** Without the list, those in sight can be chosen. */
  async firstUpdated() {
    try {
      this.payers = (await get('/payers', {limit: NAMES})).items.map(one => [one.id, one.name]);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
    }
  }

  #payers(items) {
    const {payer} = this.query;
    const named = new Map([...(payer ? [[payer, 'The chosen payer']] : []), ...this.payers, ...items.filter(one => one.payerId).map(one => [one.payerId, one.payerName])]);
    return [['', 'Every payer'], ...[...named].sort(([, one], [, other]) => (one ?? '').localeCompare(other ?? ''))];
  }

  #select(name, label, options, chosen) {
    return html`<div class="field"><label for="without-${name}">${label}</label><select id="without-${name}" @change=${event => go('/intake/claims', {...this.query, [name]: event.target.value})}>
      ${repeat(options, ([value]) => value, ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}</select></div>`;
  }

  async read() {
    return known(await super.read());
  }

  show({items, nextCursor}) {
    const state = this.query.state ?? 'AWAITED';
    const weighed = items.some(one => one.triage);
    return html`<section class="card stack" aria-labelledby="without-case"><h2 id="without-case">Claims without a case</h2>
      <p class="muted">These need nothing so far, for the reason beside each. A case opens by itself when that changes; you may open one before.</p>
      <form class="filters" aria-label="Filter" @submit=${event => event.preventDefault()}>
        ${this.#select('state', 'Stands', Object.entries(STATES).map(([name, [text]]) => [name, text]), state)} ${this.#select('payer', 'Payer', this.#payers(items), this.query.payer ?? '')}</form>
      ${items.length ? html`<div class="scroll" tabindex="0" role="region" aria-label="Claims without a case"><table><thead><tr><th>Claim</th><th>Payer</th><th>Service</th><th class="num">Charge</th><th class="num">Paid</th>
          <th>Why it has no case</th>${weighed ? html`<th>Worth it</th>` : nothing}<th></th></tr></thead><tbody>${repeat(items, one => one.claimId, one => this.#row(one, weighed))}</tbody></table></div>`
        : html`<p class="empty">${this.query.payer ? 'No claim of this payer stands there.' : (STATES[state] ?? STATES.AWAITED)[1]}</p>`}
      ${nextCursor ? html`<div><button @click=${() => this.more().then(() => known(this.answer)).then(() => this.requestUpdate())}>Show more</button></div>` : nothing}</section>`;
  }

  #row(one, weighed) {
    const {state, answerDueOn, because} = one.withoutCase ?? {};
    const chip = due(answerDueOn);
    return html`<tr><td><a class="mono" href="#/intake/claims/${one.claimId}">${one.claimNumber}</a></td><td>${one.payerName ?? 'not known'}</td><td>${day(one.serviceFrom)}</td>
      <td class="num">${money(one.totalCharge)}</td><td class="num">${money(one.paid)}</td>
      <td><div class="because">${because ?? words(state)}</div>${state === 'AWAITED' ? html`<div class="small muted">Answer due ${day(answerDueOn)} <span class="chip ${chip.level}">${chip.text}</span></div>` : nothing}</td>
      ${weighed ? html`<td>${one.triage ? html`<span class="chip">${one.triage.points} points</span> ${one.triage.expectedGain === undefined || one.triage.expectedGain === null ? nothing : html`<span>${money(one.triage.expectedGain)} expected</span>`}
        <details class="small muted"><summary>Why</summary><ul>${one.triage.because.map(reason => html`<li>${reason}</li>`)}${one.notKnown?.map(what => html`<li>${unknown(what)}</li>`)}</ul></details>` : '–'}</td>` : nothing}
      <td><work-claim .claim=${one}></work-claim></td></tr>`;
  }
}

/** The name of what could not be told, and why, come as one text. */
function unknown(what) {
  const [name, ...why] = what.split(': ');
  return `${words(name)} not known: ${why.join(': ')}`;
}

async function known(page) {
  await learnDays(page.items.map(one => one.withoutCase?.answerDueOn));
  return page;
}

customElements.define('claims-without-case', ClaimsWithoutCase);
