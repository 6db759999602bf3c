import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {AskedElement} from '../shared/asked.js';
import {due, learnDays} from '../shared/days.js';
import {day, money, plural, words} from '../shared/words.js';
import {go} from '../shell/route.js';

/** Where a case stands, in the words of somebody who is not of the house. */
export const STANDS = {
  REVIEW: 'We are looking into it', RESUBMISSION: 'We are sending it to the plan again', OUTREACH: 'We are negotiating with the plan', EVALUATION: 'An offer is being weighed',
  IDR: 'It is before the arbitrator', RECOVERY: 'We are waiting for the money', PATIENT_BALANCE: 'The patient’s part is being decided', WORKERS_COMP: 'It is in the state’s workers’ compensation process', CLOSED: 'Closed',
};

/** What waits for the provider's word, and all of its cases. */
class ClientCases extends AskedElement {
  async read() {
    const filter = {status: this.query.status ?? 'OPEN'};
    const [decisions, cases, counted] = await Promise.all([get('/tasks', {queue: 'provider', limit: 100}), get('/cases', {...filter, limit: 50}), get('/cases/count', filter)]);
    await learnDays([...decisions.items, ...cases.items].map(one => one.dueOn));
    return {decisions: decisions.items, cases: cases.items, cursor: cases.nextCursor, count: counted.count};
  }

  async #more() {
    const page = await get('/cases', {status: this.query.status ?? 'OPEN', limit: 50, cursor: this.answer.cursor});
    this.answer = {...this.answer, cases: [...this.answer.cases, ...page.items], cursor: page.nextCursor};
  }

  show({decisions, cases, cursor, count}) {
    return html`<section class="card" aria-labelledby="waiting"><h2 id="waiting">Waits for your word</h2>
        ${decisions.length ? html`<ul class="entries">${decisions.map(task => {
          const chip = due(task.dueOn);
          return html`<li class="row"><a href="#/client/cases/${task.caseId}"><strong>${words(task.kind)}</strong>: ${task.claimNumber}</a><span class="muted">${task.payerName ?? ''}</span>
            <span>${money(task.moneyAtStake)} at stake</span><span class="chip ${chip.level}" title=${chip.title}>${chip.text}</span></li>`;
        })}</ul>` : html`<p class="empty">Nothing. When a plan makes an offer, we weigh it and ask you here; nothing is accepted, given up or disputed without you.</p>`}</section>
      <section class="card" aria-labelledby="my-cases"><div class="row"><h2 id="my-cases" class="grow">Your cases</h2><span class="muted" role="status">${plural(count, 'case')}</span>
          <label for="client-status" class="sr">Which</label><select id="client-status" class="short" @change=${event => go('/client/cases', {status: event.target.value})}>
            ${['OPEN', 'CLOSED'].map(status => html`<option value=${status} ?selected=${status === (this.query.status ?? 'OPEN')}>${words(status)}</option>`)}</select></div>
        ${cases.length ? html`<div class="scroll"><table><thead><tr><th>Claim</th><th>Plan</th><th>Where it stands</th><th class="num">Billed</th><th class="num">Paid so far</th><th class="num">In dispute</th><th>Next day</th></tr></thead>
          <tbody>${cases.map(one => html`<tr><td><a href="#/client/cases/${one.id}">${one.claimNumber}</a></td><td>${one.payerName ?? '–'}</td>
            <td>${one.status === 'CLOSED' ? `Closed: ${words(one.outcome).toLowerCase()}` : STANDS[one.phase] ?? words(one.phase)}</td><td class="num">${money(one.money?.billed)}</td><td class="num">${money(one.money?.paid)}</td>
            <td class="num">${money(one.money?.inDispute)}</td><td>${day(one.dueOn)}</td></tr>`)}</tbody></table></div>
          ${cursor ? html`<div><button @click=${this.#more}>Show more</button></div>` : nothing}`
          : html`<p class="empty">No ${(this.query.status ?? 'OPEN').toLowerCase()} case. One opens when your billing system sends us a claim that was paid too low or not at all.</p>`}</section>`;
  }
}

customElements.define('client-cases', ClientCases);
