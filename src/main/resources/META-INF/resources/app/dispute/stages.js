import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get} from '../shared/api.js';
import {due, learnDays} from '../shared/days.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {day, words} from '../shared/words.js';
import '../shared/add-form.js';

const CHIP = {OPEN: 'soon', LATE: 'late', ANSWERED: 'good', REQUESTED: 'soon', GRANTED: 'good', REFUSED: 'late', ASKED: 'soon', AGREED: 'good', SILENT: 'none'};

/** What is asked and granted while a dispute runs: questions of the entity, longer stages, and our wish to withdraw. */
class DisputeStages extends LoadedElement {
  static properties = {disputeId: {}, etag: {}, live: {type: Boolean}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('disputeId') || changed.has('etag')) {
      this.load();
    }
  }

  get path() {
    return '/disputes/' + this.disputeId;
  }

  async read() {
    const [requests, extensions, withdrawals] = await Promise.all(['information-requests', 'extensions', 'withdrawal-requests'].map(part => get(`${this.path}/${part}`)));
    await learnDays([...requests, ...withdrawals].map(one => one.dueOn));
    return {requests, extensions, withdrawals};
  }

  /** An answer changes nothing of the dispute itself, so its own list is read again too. */
  #answered() {
    this.load();
  }

  show({requests, extensions, withdrawals}) {
    const may = this.live && session.is('negotiator', 'rcm-system');
    const asking = withdrawals.some(one => one.state === 'ASKED');
    return html`<section class="card stack" aria-labelledby="stages" @added=${this.#answered}><h2 id="stages">Asked and granted on the way</h2>
      ${this.#list('Questions of the entity or the Departments', requests, one => this.#request(one, may), 'Nobody has asked for anything.', may && ['They ask for information', 'information-requests', 'NewEntityRequest'])}
      ${this.#list('Longer stages', extensions, one => this.#extension(one, may), 'No stage was made longer.', may && ['More time was asked for', 'extensions', 'NewExtension'])}
      ${this.#list('Our wish to withdraw', withdrawals, one => this.#withdrawal(one), 'We did not ask to withdraw.',
        this.live && !asking && session.is('negotiator') && ['We asked to withdraw', 'withdrawal-requests', 'NewWithdrawal'])}</section>`;
  }

  #list(title, items, show, empty, form) {
    return html`<div><h3>${title}</h3>${items.length ? html`<ul class="entries">${repeat(items, one => one.id, one => html`<li class="stack">${show(one)}</li>`)}</ul>` : html`<p class="empty">${empty}</p>`}
      ${form ? html`<add-form .label=${form[0]} .path=${`${this.path}/${form[1]}`} .schema=${form[2]} .keep=${`${this.path}/${form[1]}`} .ifMatch=${this.etag}></add-form>` : nothing}</div>`;
  }

  #answer(one, part, label, schema) {
    const path = `${this.path}/${part}/${one.id}/answer`;
    return html`<add-form .label=${label} .path=${path} .schema=${schema} .keep=${path} name="answer-${one.id}"></add-form>`;
  }

  #request(one, may) {
    const chip = due(one.dueOn);
    return html`<div class="row"><strong>${words(one.sender)}, to ${words(one.addressee).toLowerCase()}</strong><span class="chip ${CHIP[one.state]}">${words(one.state)}</span>
        ${one.state === 'ANSWERED' ? nothing : html`<span class="chip ${chip.level}">${chip.text}</span>`}<span class="muted small">${day(one.requestedOn)}, due ${day(one.dueOn)} (FED-EL-06, ${one.ruleVersion}${one.tolls ? ': the stage stands still meanwhile' : ''})</span></div>
      <p>${one.asked}</p>${one.answer ? html`<p><strong>Answered ${day(one.answeredOn)}:</strong> ${one.answer} <span class="small muted">${one.evidence}</span></p>` : nothing}
      ${one.consequence ? html`<p class="small muted">${one.consequence}</p>` : nothing}
      ${may && one.state !== 'ANSWERED' ? this.#answer(one, 'information-requests', 'It was answered', 'EntityRequestAnswer') : nothing}`;
  }

  #extension(one, may) {
    return html`<div class="row"><strong>${words(one.stage)}</strong><span class="chip ${CHIP[one.state]}">${words(one.state)}</span><span class="muted small">${words(one.ground)}, ${day(one.requestedOn)} <span class="mono">${one.ruleId}</span></span></div>
      <p>${one.reason}</p>${one.answeredOn ? html`<p>${one.lastDay ? html`<strong>Until ${day(one.lastDay)}.</strong> ` : nothing}<span class="small muted">${day(one.answeredOn)}, ${one.reference}</span></p>` : nothing}
      ${may && one.state === 'REQUESTED' ? this.#answer(one, 'extensions', 'It was answered', 'ExtensionAnswer') : nothing}`;
  }

  #withdrawal(one) {
    const chip = due(one.dueOn);
    return html`<div class="row"><strong>${day(one.requestedOn)}</strong><span class="chip ${CHIP[one.state]}">${words(one.state)}</span>
        ${one.state === 'ASKED' ? one.dueOn ? html`<span class="chip ${chip.level}">They answer by ${day(one.dueOn)}: ${chip.text}</span>` : html`<span class="muted">The other side has to agree</span>` : nothing}</div>
      <p>${one.reason}</p>${one.answeredOn ? html`<p class="small muted">${day(one.answeredOn)}, ${one.evidence}</p>` : nothing}
      ${this.live && one.state === 'ASKED' && session.is('negotiator') ? this.#answer(one, 'withdrawal-requests', 'The other side answered', 'WithdrawalAnswer') : nothing}`;
  }
}

customElements.define('dispute-stages', DisputeStages);
