import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get, Problem, request} from '../shared/api.js';
import {connection} from '../shared/connection.js';
import {due, learnDays} from '../shared/days.js';
import {PageElement} from '../shared/element.js';
import {live} from '../shared/live.js';
import {changedNotice} from '../shared/living.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {offer} from '../shared/shortcuts.js';
import {resolve, spec} from '../shared/spec.js';
import {day, money, words} from '../shared/words.js';
import {go, ownQueue} from '../shell/route.js';
import '../shared/add-form.js';
import '../task/task-form.js';
import '../dispute/case-cooling-off.js';
import '../dispute/state-road.js';
import './agreement.js';
import './benchmarks.js';
import './case-parts.js';
import {claimCard, codesOf, remittanceCard} from './claim-parts.js';
import './deadlines.js';
import './decisions.js';
import {blockersCard, factsCard} from './law-parts.js';
import {contactsCard, notesCard} from './talk-parts.js';
import './documents.js';
import './evaluation.js';
import {offersCard} from './offers.js';
import './path.js';
import './playbook.js';
import './presence.js';
import './timeline.js';

const PHASES = ['REVIEW', 'RESUBMISSION', 'OUTREACH', 'EVALUATION', 'IDR', 'RECOVERY', 'PATIENT_BALANCE', 'CLOSED'];
const PARTS = ['deadlines', 'blockers', 'decisions', 'notes', 'contacts', 'documents', 'offers', 'facts'];
const SHOWN = {phase: words, status: words, owner: words, nextAction: text => text ?? 'nothing', dueOn: day, outcome: words};

/** What of a case reads otherwise than before: [[what, before, now]]. */
function differences(before, now) {
  const parts = PARTS.filter(part => before[part].length !== now[part].length).map(part => [words(part), before[part].length, now[part].length]);
  const fields = Object.entries(SHOWN).filter(([name]) => before.file[name] !== now.file[name]).map(([name, show]) => [words(name), show(before.file[name]), show(now.file[name])]);
  return [...fields, ...parts];
}

/** One case with all its parts, and the tasks that wait in it. */
class CasePage extends PageElement {
  static properties = {caseId: {}, taskId: {}, first: {state: true}, parts: {state: true}, failed: {state: true}, choices: {state: true}, remittances: {state: true}, meanings: {state: true}, evaluation: {state: true}, changes: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.takeBack = offer('Case', [
      {keys: 'e', does: 'Work on the task', run: () => this.#onceHere(() => this.querySelector('task-form')?.work())},
      {keys: 'm', does: 'Write a note', run: () => this.#open('NewNote')},
      {keys: 'p', does: 'Log a contact with the payer', run: () => this.#open('NewContact')},
      {keys: 'b', does: 'Back to the worklist', run: () => go('/worklist', {queue: ownQueue()})},
      {keys: 'r', does: 'Read the case again', run: () => this.#load()},
    ]);
    this.unwatch = live.watch(changes => this.#heard(changes));
    this.onBack = () => (this.failed ? this.#again() : this.#load(true));
    connection.addEventListener('back', this.onBack);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.takeBack();
    this.unwatch();
    connection.removeEventListener('back', this.onBack);
    document.title = 'Parley';
  }

  willUpdate(changed) {
    if (changed.has('caseId')) {
      Object.assign(this, {meant: undefined, first: undefined, parts: undefined, failed: '', choices: {}, remittances: undefined, meanings: undefined, changes: undefined, evaluation: undefined});
      this.#load();
    }
  }

  #open(schema) {
    this.#onceHere(() => this.querySelectorAll('add-form').forEach(form => form.schema === schema && form.show()));
  }

  /** A key that is pressed while only the head of the case is there does its work when the rest has come. */
  #onceHere(work) {
    if (this.parts) {
      work();
    } else {
      this.meant = work;
    }
  }

  async updated() {
    if (this.parts && this.meant) {
      const work = this.meant;
      this.meant = undefined;
      await this.updateComplete;
      work();
    }
  }

  /** Others changed the case: it is read again where it stands, and what is other is said. What is typed stays. */
  #heard(changes) {
    if (this.parts && (!changes || changes.some(change => change.caseId === this.caseId && `"${change.caseVersion}"` !== this.parts.etag))) {
      this.#load(true);
    }
  }

  #again() {
    this.failed = '';
    this.#load();
  }

  async #load(byOthers) {
    const id = this.caseId;
    const path = '/cases/' + id;
    try {
      const head = this.#readHead(path);
      const [{file, etag}, claim, tasks, ...parts] = await Promise.all([
        head, head.then(({file}) => get('/claims/' + file.claimId)), get('/tasks', {caseId: id, limit: 50}), ...PARTS.map(part => get(`${path}/${part}`)),
      ]);
      if (id !== this.caseId) {
        return;
      }
      const before = this.parts;
      this.parts = {file, etag, tasks: tasks.items, claim, ...Object.fromEntries(PARTS.map((part, at) => [part, parts[at]]))};
      const changes = before && byOthers === true ? differences(before, this.parts) : [];
      this.changes = changes.length ? changes : byOthers === true ? this.changes : undefined;
      document.title = `${file.claimNumber} · Parley`;
      this.#learn();
      await learnDays([file.dueOn, ...this.parts.deadlines.map(deadline => deadline.due)]);
      this.requestUpdate();
      await Promise.all([this.#findRemittances(file.claimId), this.#findTarget(id)]);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      if (failed.status === 0 && this.parts) {
        return; // the bar says that the server is gone; what was read and typed stays in sight
      }
      this.failed = failed.status === 404 ? 'There is no such case, or it belongs to somebody else.' : failed.message;
    }
  }

  /** What stands at the top is shown before the rest has come. */
  async #readHead(path) {
    const answer = await request('GET', path);
    const file = await answer.json();
    if (path === '/cases/' + this.caseId) {
      this.first = file;
    }
    return {file, etag: answer.headers.get('etag') ?? '*'};
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

  async #findRemittances(claimId) {
    this.remittances = await get(`/claims/${claimId}/remittances`);
    const codes = codesOf(this.remittances);
    const known = codes.length ? await get('/regulation/remedies', {code: codes}) : [];
    this.meanings = new Map(known.map(one => [one.code, one]));
  }

  /** Target and floor, where the case has been weighed up and the role may know. */
  async #findTarget(id) {
    try {
      this.evaluation = (await get(`/cases/${id}/evaluation`)).comparison;
    } catch (failed) {
      if (!(failed instanceof Problem) || ![403, 404].includes(failed.status)) {
        throw failed;
      }
    }
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
      return html`<div class="page"><p class="notice late" role="alert">${this.failed} <button @click=${this.#again}>Try again</button></p></div>`;
    }
    const file = this.parts?.file ?? this.first;
    if (!file) {
      return html`<div class="page"><p class="muted" role="status">Loading the case…</p></div>`;
    }
    return html`<div class="page" @added=${() => this.#load()} @case-stale=${() => this.#load(true)}>${this.#head(file)} ${changedNotice('case', this.changes, () => (this.changes = undefined))}
      ${this.parts ? this.#parts(this.parts) : html`<p class="muted" role="status">Loading the rest of the case…</p>`}</div>`;
  }

  #parts({file, tasks, claim}) {
    const path = '/cases/' + file.id;
    const tasksInOrder = [...tasks].sort((one, other) => (other.id === this.taskId) - (one.id === this.taskId));
    return html`<div class="columns"><div>
        ${repeat(tasksInOrder, task => task.id, task => html`<task-form .task=${task} .choices=${this.#choicesOf(task)}
          @task-done=${this.#taskDone} @task-changed=${() => this.#load()}></task-form>`)}
        <case-deadlines .deadlines=${this.parts.deadlines}></case-deadlines>
        ${blockersCard(this.parts.blockers, tasks, id => this.#workOn(id))}
        ${offersCard(this.parts, path, session)}
        <case-evaluation .caseId=${file.id} .since=${this.parts}></case-evaluation>
        <case-agreement .caseId=${file.id} .since=${this.parts} .etag=${this.parts.etag} .open=${file.status === 'OPEN'}></case-agreement>
        ${file.forum?.regime === 'STATE' ? html`<case-state-road .caseId=${file.id} .since=${this.parts}></case-state-road>` : nothing}
        ${file.forum?.regime === 'FEDERAL_IDR' && file.phase === 'IDR' ? html`<case-cooling-off .caseId=${file.id} .since=${this.parts}></case-cooling-off>` : nothing}
        <case-benchmarks .caseId=${file.id}></case-benchmarks>
        ${claimCard(claim, file.part)} ${remittanceCard(this.remittances, this.meanings)}
        <case-patient .caseId=${file.id} .since=${this.parts}></case-patient>
        <case-process .caseId=${file.id} .since=${this.parts}></case-process>
        ${factsCard(this.parts.facts, path, session)}
        <case-decisions .caseId=${file.id} .decisions=${this.parts.decisions}></case-decisions>
      </div><div>
        <case-playbook .caseId=${file.id}></case-playbook> ${notesCard(this.parts.notes, path, session)} ${contactsCard(this.parts.contacts, path, session)}
        <case-documents .caseId=${file.id} .documents=${this.parts.documents}></case-documents>
        <case-timeline .caseId=${file.id} .since=${this.parts}></case-timeline>
      </div></div>`;
  }

  #workOn(taskId) {
    const form = [...this.querySelectorAll('task-form')].find(one => one.task.id === taskId);
    return form ? form.work() : tell('Nobody has to supply this by a task; record the fact under "Facts"', 'problem');
  }

  #standing(party) {
    return this.parts?.offers.filter(offer => offer.standing && offer.party === party && offer.amount !== undefined).map(offer => offer.amount).at(-1);
  }

  #head(file) {
    const chip = due(file.dueOn);
    const {money: sums = {}} = file;
    return html`<section class="card case-head" aria-label="The case">
      <div class="row"><h1 tabindex="-1">${file.claimNumber}</h1><span class="mono muted">${file.caseNumber}</span>
        <span class="muted">${file.payerName ?? 'payer not known'} · ${file.serviceState ?? ''}</span>
        <case-presence .caseId=${file.id}></case-presence>
        <span class="grow"></span><span class="chip" title=${file.forum?.because ?? ''}>Forum: ${words(file.forum?.regime ?? 'UNKNOWN')}</span></div>
      ${file.part ? html`<case-parts .file=${file}></case-parts>` : nothing}
      ${file.status === 'OPEN' ? html`<div class="next notice"><div class="row"><strong>Next: ${file.nextAction ?? 'nothing for now'}</strong>
          <span class="chip ${chip.level}" title=${chip.title}>${chip.text}</span><span>Owner: ${words(file.owner)}</span></div></div>`
        : html`<div class="notice"><strong>Closed: ${words(file.outcome)}</strong> ${file.outcomeBecause ?? ''}</div>`}
      <dl class="figures">${[['Billed', sums.billed], ['Allowed', sums.allowed], ['Paid', sums.paid], ['Patient share', sums.patientResponsibility],
        ['QPA', sums.qualifyingPayment], ['In dispute', sums.inDispute], ['Target', this.evaluation?.target], ['Our offer', this.#standing('PROVIDER')], ["Payer's offer", this.#standing('PAYER')]].map(([label, sum]) => html`<div><dt>${label}</dt><dd>${money(sum)}</dd></div>`)}</dl>
      <ol class="phases" aria-label="Phase">${(file.phase === 'WORKERS_COMP' ? ['REVIEW', 'WORKERS_COMP', 'RECOVERY', 'CLOSED'] : PHASES).map(phase => html`
        <li aria-current=${phase === file.phase ? 'step' : nothing}>${words(phase)}</li>`)}</ol>
      ${file.forum?.because ? html`<details><summary class="small muted">Why this forum</summary><p class="small">${file.forum.because}</p></details>` : nothing}
    </section>`;
  }
}

customElements.define('case-page', CasePage);
