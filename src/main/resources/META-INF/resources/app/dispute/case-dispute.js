import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import '../casefile/deadlines.js';
import {get, request} from '../shared/api.js';
import {learnDays} from '../shared/days.js';
import {live} from '../shared/live.js';
import {LoadedElement} from '../shared/loaded.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {offer} from '../shared/shortcuts.js';
import {day, moment, money, words} from '../shared/words.js';
import '../task/task-form.js';
import {attest} from './attest.js';
import './case-cooling-off.js';
import {STATE_CHIP} from './disputes.js';
import {legTable, windowLine} from './legs.js';

const CLOCKS = /^(OPEN_NEGOTIATION_END|IDR_|ENTITY_|OFFER$|DETERMINATION|AWARD_|RESUBMISSION|COOLING_|ELIGIBILITY|SETTLEMENT)/;

export function disputeClocks(deadlines) {
  return deadlines.filter(clock => CLOCKS.test(clock.kind));
}

/** One case as a dispute: whether it may be filed, who attested it, what became of it. */
class CaseDispute extends LoadedElement {
  static properties = {caseId: {}, seals: {state: true}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.stopWatching = live.watch(changes => (!changes || changes.some(one => one.caseId === this.caseId)) && this.load());
    this.takeBack = offer('Dispute of a case', [
      {keys: 'a', does: 'Attest eligibility', run: () => this.querySelector('#attest')?.click()},
      {keys: 'e', does: 'Work on the task', run: () => this.querySelector('task-form')?.work()},
      {keys: 'r', does: 'Read it again', run: () => this.load()},
    ]);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.takeBack();
    this.stopWatching();
  }

  willUpdate(changed) {
    if (changed.has('caseId')) {
      this.forget();
      this.seals = {};
      this.load();
    }
  }

  async read() {
    const path = '/cases/' + this.caseId;
    const [file, deadlines, preFlight, attestations, tasks, disputes] = await Promise.all([
      get(path), get(path + '/deadlines'), get(path + '/idr/pre-flight'), get(path + '/idr/attestations'),
      get('/tasks', {caseId: this.caseId, limit: 50}), get('/disputes', {caseId: this.caseId, limit: 100})]);
    await learnDays([file.dueOn, ...deadlines.map(clock => clock.due)]);
    return {file, deadlines: disputeClocks(deadlines), preFlight, attestations, tasks: tasks.items, disputes: disputes.items};
  }

  async #attest(task) {
    const done = await attest(task, this.answer.preFlight);
    if (done) {
      tell('Attested. ' + (done.caseFile?.nextAction ? `Next: ${done.caseFile.nextAction}` : ''));
      this.say('worklist-changed');
      await this.load();
    }
  }

  async #verify(id) {
    const checks = await (await request('GET', `/cases/${this.caseId}/idr/attestations/${id}/verification`)).json();
    this.seals = {...this.seals, [id]: checks};
  }

  missing() {
    return html`<p class="notice late" role="alert">There is no such case, or it belongs to somebody else.</p>`;
  }

  show({file, deadlines, preFlight, attestations, tasks, disputes}) {
    const attesting = tasks.find(task => task.kind === 'attestEligibility');
    return html`<div class="row"><h2 class="grow">${file.claimNumber} <span class="muted mono">${file.caseNumber}</span> <span class="muted">${file.payerName ?? ''} · ${money(file.money?.inDispute)} in dispute</span></h2>
        <a class="chip" href="#/cases/${file.id}">The whole case</a></div>
      ${repeat(tasks.filter(task => task !== attesting), task => task.id, task => html`<task-form .task=${task} @task-done=${() => this.load()} @task-changed=${() => this.load()}></task-form>`)}
      <case-deadlines .deadlines=${deadlines}></case-deadlines>
      <section class="card stack" aria-labelledby="pre-flight"><div class="row"><h2 id="pre-flight" class="grow">Pre-flight on ${day(preFlight.on)}</h2>
          ${attesting && session.is(attesting.queue, 'supervisor') ? html`<button id="attest" class="primary" @click=${() => this.#attest(attesting)}>Attest… <kbd>a</kbd></button>` : nothing}</div>
        <p class="notice ${preFlight.mayAttest ? '' : 'late'}">${preFlight.mayAttest ? 'Every leg stands' + (preFlight.needReason.length ? `, ${preFlight.needReason.map(words).join(', ').toLowerCase()} only with a reason.` : '.')
          : 'A leg fails or is not known. Record the missing fact or keep the missing paper on the case page; the legs are looked at anew each time.'} ${windowLine(preFlight)}</p>
        ${legTable(preFlight)}</section>
      ${this.#attestations(attestations)} ${this.#disputes(disputes)}
      <case-cooling-off .caseId=${file.id} .since=${this.answer} .disputes=${disputes} @added=${() => this.load()}></case-cooling-off>`;
  }

  #attestations(attestations) {
    return html`<section class="card stack" aria-labelledby="seals"><h2 id="seals">Attestations</h2>
      ${attestations.length ? html`<ul class="entries">${attestations.map(one => html`<li class="stack"><div class="row"><strong>${one.eligible ? 'May be disputed' : 'May not be disputed'}</strong>
          <span class="muted small">${one.attestedBy}, ${moment(one.attestedAt)}</span>
          ${one.secondNeeded ? html`<span class="chip ${one.approved ? 'good' : 'soon'}">${one.approved === undefined ? 'A second person has to agree' : one.approved ? `Agreed by ${one.approvedBy}` : `Sent back by ${one.approvedBy}`}</span>` : nothing}
          <span class="grow"></span><button @click=${() => this.#verify(one.id)}>Check the seal</button></div><p>${one.basis}</p>
        ${this.seals[one.id] ? html`<ul class="small" role="status">${this.seals[one.id].map(seal => html`<li><span class="chip ${seal.unchanged ? 'good' : 'late'}">${seal.unchanged ? 'Unchanged' : 'Changed'}</span>
          seal ${seal.number}, ${words(seal.act)} <span class="mono muted">${seal.sha256.slice(0, 16)}…</span>
          ${seal.parts.filter(part => !part.unchanged).map(part => html`<div>${words(part.part)}: ${part.detail}</div>`)}</li>`)}</ul>` : nothing}</li>`)}</ul>`
        : html`<p class="empty">Nobody has attested yet. The task opens when the provider has decided for IDR.</p>`}</section>`;
  }

  #disputes(disputes) {
    return html`<section class="card" aria-labelledby="its-disputes"><h2 id="its-disputes">Disputes of this case</h2>
      ${disputes.length ? html`<ul class="entries">${disputes.map(one => html`<li class="row"><a href="#/idr/disputes/${one.id}">${one.disputeNumber ?? 'Not filed yet'}</a>
        <span class="chip ${STATE_CHIP[one.state] ?? ''}">${words(one.state)}</span><span class="muted">${one.initiatedOn ? `filed ${day(one.initiatedOn)}` : 'the packet is ready to copy there'}</span></li>`)}</ul>`
        : html`<p class="empty">None yet. An attestation that it may be disputed makes one.</p>`}</section>`;
  }
}

customElements.define('case-dispute', CaseDispute);
