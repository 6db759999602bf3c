import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get, Problem, request} from '../shared/api.js';
import {due, learnDays} from '../shared/days.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {offer} from '../shared/shortcuts.js';
import {resolve, spec} from '../shared/spec.js';
import {money, words} from '../shared/words.js';
import {go, ownQueue} from '../shell/route.js';
import '../shared/add-form.js';
import '../task/task-form.js';
import './benchmarks.js';
import {claimCard, remittanceCard} from './claim-parts.js';
import {blockersCard, deadlinesCard, decisionsCard, factsCard} from './law-parts.js';
import {contactsCard, notesCard} from './talk-parts.js';
import './documents.js';
import './evaluation.js';
import {offersCard} from './offers.js';
import './path.js';
import './playbook.js';
import './timeline.js';

const PHASES = ['REVIEW', 'RESUBMISSION', 'OUTREACH', 'EVALUATION', 'IDR', 'RECOVERY', 'PATIENT_BALANCE', 'CLOSED'];
const PARTS = ['deadlines', 'blockers', 'decisions', 'notes', 'contacts', 'documents', 'offers', 'facts'];
const NEWEST_REMITTANCES = 100;

/** One case with all its parts, and the tasks that wait in it. */
class CasePage extends PageElement {
  static properties = {caseId: {}, taskId: {}, parts: {state: true}, failed: {state: true}, choices: {state: true}, remittances: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.takeBack = offer('Case', [
      {keys: 'e', does: 'Work on the task', run: () => this.querySelector('task-form')?.work()},
      {keys: 'm', does: 'Write a note', run: () => this.#open('NewNote')},
      {keys: 'p', does: 'Log a contact with the payer', run: () => this.#open('NewContact')},
      {keys: 'b', does: 'Back to the worklist', run: () => go('/worklist', {queue: ownQueue()})},
      {keys: 'r', does: 'Read the case again', run: () => this.#load()},
    ]);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.takeBack();
  }

  willUpdate(changed) {
    if (changed.has('caseId')) {
      Object.assign(this, {parts: undefined, failed: '', choices: {}, remittances: undefined});
      this.#load();
    }
  }

  #open(schema) {
    this.querySelectorAll('add-form').forEach(form => form.schema === schema && form.show());
  }

  async #load() {
    const id = this.caseId;
    const path = '/cases/' + id;
    try {
      const [answer, tasks, ...parts] = await Promise.all([
        request('GET', path), get('/tasks', {caseId: id, limit: 50}), ...PARTS.map(part => get(`${path}/${part}`)),
      ]);
      const file = await answer.json();
      const claim = await get('/claims/' + file.claimId);
      if (id !== this.caseId) {
        return;
      }
      this.parts = {file, etag: answer.headers.get('etag') ?? '*', tasks: tasks.items, claim, ...Object.fromEntries(PARTS.map((part, at) => [part, parts[at]]))};
      document.title = `${file.claimNumber} · Parley`;
      this.#learn();
      await learnDays([file.dueOn, ...this.parts.deadlines.map(deadline => deadline.due)]);
      this.requestUpdate();
      this.#findRemittances(file.claimId);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.failed = failed.status === 404 ? 'There is no such case, or it belongs to somebody else.' : failed.message;
    }
  }

  /** Values to choose from where a task's schema has only text: documents, and what a missing fact may be. */
  async #learn() {
    const {documents, blockers} = this.parts;
    const papers = documents.map(one => [one.id, one.name]);
    const choices = papers.length ? {documentId: papers, documents: papers} : {};
    const api = await spec();
    const facts = resolve(api, {$ref: 'CaseFacts'}).properties;
    choices['values:names'] = Object.keys(facts);
    this.values = Object.fromEntries(blockers.map(blocker => {
      const name = blocker.code.replace(/-(unknown|missing)$/, '').replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
      const fact = facts[name] && resolve(api, facts[name]);
      const values = fact?.enum ?? (fact?.type === 'boolean' ? ['true', 'false'] : undefined);
      return [blocker.id, values?.map(value => [value, words(value)])];
    }));
    this.choices = choices;
  }

  /** The API does not list the remittances of a claim, so the newest are looked through. */
  async #findRemittances(claimId) {
    const found = await get('/remittances', {limit: NEWEST_REMITTANCES});
    this.remittances = found.items.flatMap(remittance => remittance.claims.filter(claim => claim.claimId === claimId).map(claim => ({remittance, claim})));
  }

  async #taskDone(event) {
    this.say('worklist-changed');
    const {caseFile} = event.detail;
    await this.#load();
    await this.updateComplete;
    const next = this.querySelector('task-form');
    if (next && caseFile) {
      next.scrollIntoView({block: 'nearest'});
    }
    this.querySelector('h1')?.focus();
  }

  #choicesOf(task) {
    const values = task.kind === 'supplyMissingFact' ? this.values?.[task.subjectId] : undefined;
    return values ? {...this.choices, value: values} : this.choices;
  }

  render() {
    if (this.failed) {
      return html`<div class="page"><p class="notice late" role="alert">${this.failed} <button @click=${() => { this.failed = ''; this.#load(); }}>Try again</button></p></div>`;
    }
    if (!this.parts) {
      return html`<div class="page"><p class="muted">Loading the case…</p></div>`;
    }
    const {file, tasks, claim} = this.parts;
    const path = '/cases/' + file.id;
    const tasksInOrder = [...tasks].sort((one, other) => (other.id === this.taskId) - (one.id === this.taskId));
    return html`<div class="page" @added=${() => this.#load()}>${this.#head(file)}
      <div class="columns"><div>
        ${repeat(tasksInOrder, task => task.id, task => html`<task-form .task=${task} .choices=${this.#choicesOf(task)}
          @task-done=${this.#taskDone} @task-changed=${() => this.#load()}></task-form>`)}
        ${deadlinesCard(this.parts.deadlines)}
        ${blockersCard(this.parts.blockers, tasks, id => this.#workOn(id))}
        ${offersCard(this.parts, path, session)}
        <case-evaluation .caseId=${file.id}></case-evaluation>
        <case-benchmarks .caseId=${file.id}></case-benchmarks>
        ${claimCard(claim)} ${remittanceCard(this.remittances, NEWEST_REMITTANCES)}
        <case-process .caseId=${file.id} .since=${this.parts}></case-process>
        ${factsCard(this.parts.facts, path, session)}
        ${decisionsCard(this.parts.decisions)}
      </div><div>
        <case-playbook .caseId=${file.id}></case-playbook> ${notesCard(this.parts.notes, path, session)} ${contactsCard(this.parts.contacts, path, session)}
        <case-documents .caseId=${file.id} .documents=${this.parts.documents}></case-documents>
        <case-timeline .caseId=${file.id} .since=${this.parts}></case-timeline>
      </div></div></div>`;
  }

  #workOn(taskId) {
    const form = [...this.querySelectorAll('task-form')].find(one => one.task.id === taskId);
    return form ? form.work() : tell('Nobody has to supply this by a task; record the fact under "Facts"', 'problem');
  }

  #head(file) {
    const chip = due(file.dueOn);
    const {money: sums = {}} = file;
    return html`<section class="card case-head" aria-label="The case">
      <div class="row"><h1 tabindex="-1">${file.claimNumber}</h1><span class="mono muted">${file.caseNumber}</span>
        <span class="muted">${file.payerName ?? 'payer not known'} · ${file.serviceState ?? ''}</span>
        <span class="grow"></span><span class="chip" title=${file.forum?.because ?? ''}>Forum: ${words(file.forum?.regime ?? 'UNKNOWN')}</span></div>
      ${file.status === 'OPEN' ? html`<div class="next notice"><div class="row"><strong>Next: ${file.nextAction ?? 'nothing for now'}</strong>
          <span class="chip ${chip.level}" title=${chip.title}>${chip.text}</span><span>Owner: ${words(file.owner)}</span></div></div>`
        : html`<div class="notice"><strong>Closed: ${words(file.outcome)}</strong> ${file.outcomeBecause ?? ''}</div>`}
      <dl class="figures">${[['Billed', sums.billed], ['Allowed', sums.allowed], ['Paid', sums.paid], ['Patient share', sums.patientResponsibility],
        ['QPA', sums.qualifyingPayment], ['In dispute', sums.inDispute]].map(([label, sum]) => html`<div><dt>${label}</dt><dd>${money(sum)}</dd></div>`)}</dl>
      <ol class="phases" aria-label="Phase">${(file.phase === 'WORKERS_COMP' ? ['REVIEW', 'WORKERS_COMP', 'RECOVERY', 'CLOSED'] : PHASES).map(phase => html`
        <li aria-current=${phase === file.phase ? 'step' : nothing}>${words(phase)}</li>`)}</ol>
      ${file.forum?.because ? html`<details><summary class="small muted">Why this forum</summary><p class="small">${file.forum.because}</p></details>` : nothing}
    </section>`;
  }
}

customElements.define('case-page', CasePage);
