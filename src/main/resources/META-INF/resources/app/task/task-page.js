import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {day, money} from '../shared/words.js';
import {go} from '../shell/route.js';
import './portal-mail.js';
import './task-form.js';

/** A task of a desk, which has no case: a payment that found no claim, a mail that found no dispute. */
class TaskPage extends PageElement {
  static properties = {taskId: {}, task: {state: true}, payment: {state: true}, candidates: {state: true}, disputes: {state: true}, failed: {state: true}, unknown: {state: true}};

  willUpdate(changed) {
    if (changed.has('taskId')) {
      Object.assign(this, {task: undefined, payment: undefined, candidates: [], disputes: [], failed: '', unknown: false});
      this.#load();
    }
  }

  async #load() {
    try {
      this.task = await get('/tasks/' + this.taskId);
      if (this.task.caseId) {
        go('/cases/' + this.task.caseId, {task: this.task.id});
      } else if (this.task.kind === 'matchPayment') {
        await this.#lookUp(this.task.subjectId);
      }
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.failed = failed.message;
    }
  }

  async #lookUp(paymentId) {
    try {
      const {payment, candidates, ...remittance} = await get('/remittances/payments/' + paymentId);
      this.payment = {remittance, paid: payment};
      this.#propose(candidates);
    } catch (failed) {
      if (failed.status !== 404) {
        throw failed;
      }
      this.unknown = true;
    }
  }

  async #find(event) {
    event.preventDefault();
    const claimNumber = event.target.elements.number.value.trim();
    const found = (await get('/claims', {claimNumber, limit: 20})).items.map(claim => ({...claim, claimId: claim.id, agrees: ['chosen by its number'], differs: []}));
    this.#propose(found);
    if (!found.length) {
      tell(`No claim has the number ${claimNumber}`, 'problem');
    }
  }

  /** Adds what is not there yet: a person may have named a claim before the server proposed its own. */
  #propose(found) {
    const known = new Set(this.candidates.map(one => one.claimId));
    this.candidates = [...this.candidates, ...found.filter(one => !known.has(one.claimId))];
  }

  #take(value) {
    const form = this.querySelector('task-form');
    form.value = value;
    form.scrollIntoView();
    form.querySelector('button.primary')?.focus();
  }

  render() {
    if (this.failed) {
      return html`<div class="page"><p class="notice late" role="alert">${this.failed}</p></div>`;
    }
    if (!this.task) {
      return html`<div class="page"><p class="muted">Loading…</p></div>`;
    }
    return html`<div class="page"><p><a href="#/worklist?queue=${this.task.queue}">← Worklist</a></p><h1>${this.task.title}</h1>
      ${this.#payment()}
      ${this.task.kind === 'matchPortalMail' && this.task.state === 'OPEN' ? html`<portal-mail .mailId=${this.task.subjectId}
        @candidates=${event => (this.disputes = event.detail)} @dispute-chosen=${event => this.#take({disputeId: event.detail})}></portal-mail>` : nothing}
      <task-form .task=${this.task} .choices=${this.#choices()} @task-done=${() => go('/worklist', {queue: this.task.queue})}></task-form></div>`;
  }

  #choices() {
    return {
      ...(this.candidates.length && {claimId: this.candidates.map(one => [one.claimId, `${one.claimNumber} · ${money(one.totalCharge)}`])}),
      ...(this.disputes.length && {disputeId: this.disputes}),
    };
  }

  #payment() {
    if (!this.payment) {
      return this.unknown ? html`<p class="notice">The payment itself is not known here; its claim can still be named below.</p>` : nothing;
    }
    const {remittance, paid} = this.payment;
    return html`<section class="card stack"><h2>The payment</h2>
      <p>${remittance.payerName} paid <strong>${money(paid.paid)}</strong> of ${money(paid.charge)} for claim <span class="mono">${paid.claimNumber}</span>,
        received ${day(remittance.receivedOn)}, trace <span class="mono">${remittance.traceNumber}</span>.</p>
      <h3>Claims that it may be for</h3>
      ${this.candidates.length ? html`<div class="scroll"><table><thead><tr><th>Claim</th><th>Service</th><th class="num">Charge</th><th>Agrees</th><th>Differs</th><th class="num">Points</th><th></th></tr></thead>
        <tbody>${repeat(this.candidates, one => one.claimId, one => html`<tr><td class="mono">${one.claimNumber}</td><td>${day(one.serviceFrom)}</td><td class="num">${money(one.totalCharge)}</td>
          <td>${one.agrees.join('; ')}</td><td>${one.differs.join('; ')}</td><td class="num">${one.points}</td>
          <td><button @click=${() => this.#take({claimId: one.claimId})}>Choose</button></td></tr>`)}</tbody></table></div>` : html`<p class="empty">No claim here fits it.</p>`}
      <form class="row" @submit=${this.#find}><label for="find-claim">Another claim, by its number</label>
        <div class="field"><input id="find-claim" name="number" required autocomplete="off"></div><button>Find</button></form></section>`;
  }
}

customElements.define('task-page', TaskPage);
