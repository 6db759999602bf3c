import {html, nothing} from 'lit';
import {get, post, Problem} from '../shared/api.js';
import {due, learnDays} from '../shared/days.js';
import {draft, dropDraft, keepDraft} from '../shared/drafts.js';
import {PageElement} from '../shared/element.js';
import {ask, tell} from '../shared/notices.js';
import {said} from '../shared/schema-form.js';
import {session} from '../shared/session.js';
import {resolve, spec, taskBodies} from '../shared/spec.js';
import {money, words} from '../shared/words.js';
import {act, delegate, followUp} from '../worklist/actions.js';

const OF_THE_TASK = ['task-ended', 'task-claimed', 'task-not-claimed'];

/** One task with the form of its kind, made from the schema of its body. */
class TaskForm extends PageElement {
  static properties = {
    task: {}, choices: {}, document: {state: true}, schema: {state: true}, value: {state: true}, errors: {state: true},
    refused: {state: true}, busy: {state: true},
  };

  willUpdate(changed) {
    if (changed.has('task') && changed.get('task')?.id !== this.task.id) {
      Object.assign(this, {value: draft(this.#draft) ?? {}, errors: [], refused: ''});
      learnDays([this.task.dueOn]).then(() => this.requestUpdate());
      this.#describe();
    }
  }

  get #draft() {
    return 'task.' + this.task.id;
  }

  get mayWork() {
    const role = this.task.queue;
    return session.is(role) || (role === 'negotiator' && session.is('supervisor'));
  }

  /** Two tasks of one kind on a page have fields of their own. */
  get #name() {
    const before = [...globalThis.document.querySelectorAll('task-form')].filter(form => form.task?.kind === this.task.kind).indexOf(this);
    return `task-${this.task.kind}${before > 0 ? '-' + before : ''}`;
  }

  async #describe() {
    const [document, bodies] = await Promise.all([spec(), taskBodies()]);
    Object.assign(this, {document, schema: {$ref: bodies[this.task.kind]}});
  }

  work() {
    this.scrollIntoView({block: 'nearest'});
    this.querySelector('form input, form textarea, form select')?.focus();
  }

  #typed(event) {
    this.value = event.detail;
    keepDraft(this.#draft, this.value);
  }

  #keyed(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.#complete(event);
    }
  }

  async #complete(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const done = await post(`/tasks/${this.task.id}/complete`, said(this.value) ?? {}, {ifMatch: this.task.version});
      dropDraft(this.#draft);
      tell(`${words(this.task.kind)}: done` + (done.caseFile?.nextAction ? `. Next: ${done.caseFile.nextAction}` : ''));
      this.task = done.task;
      this.say('task-done', done);
    } catch (failed) {
      await this.#refuse(failed);
    } finally {
      this.busy = false;
    }
  }

  async #refuse(failed) {
    if (!(failed instanceof Problem)) {
      throw failed;
    }
    this.errors = failed.errors;
    this.refused = failed.errors.length ? '' : failed.message;
    if (failed.status === 412 || OF_THE_TASK.includes(failed.code)) {
      this.refused = '';
      const before = this.task;
      const now = await get('/tasks/' + before.id);
      const box = globalThis.document.createElement('task-conflict');
      Object.assign(box, {before, now, problem: failed});
      await ask('This task has changed', box);
      this.task = now;
      this.say('task-changed', now);
    }
  }

  async #do(what) {
    const now = await what();
    if (now) {
      this.task = now;
      this.say('task-changed', now);
      this.say('worklist-changed');
    }
  }

  /** Problems of fields that the form does not show, so that none is swallowed. */
  get #elsewhere() {
    const known = Object.keys(resolve(this.document, this.schema).properties ?? {});
    return this.errors.filter(error => !known.includes((error.pointer ?? '').split('/')[1]));
  }

  render() {
    const task = this.task;
    const chip = due(task.dueOn);
    const open = task.state === 'OPEN';
    return html`<section class="card task-card" aria-labelledby="task-${task.id}">
      <div class="row"><h2 id="task-${task.id}">${words(task.kind)}</h2>
        ${open ? html`<span class="chip ${chip.level}" title=${chip.title}>${chip.text}</span>` : html`<span class="chip none">${words(task.state)}${task.endedBy ? ` by ${task.endedBy}` : ''}</span>`}
        <span class="muted">${words(task.queue)} · ${task.assignee ? `claimed by ${task.assignee}` : 'not claimed'}${task.moneyAtStake === undefined ? '' : ` · ${money(task.moneyAtStake)} at stake`}</span>
        <span class="grow"></span>
        ${open && this.mayWork ? html`<span class="row">
          ${task.assignee ? html`<button @click=${() => this.#do(() => act(task, 'unclaim'))}>Give back</button>` : html`<button @click=${() => this.#do(() => act(task, 'claim'))}>Claim</button>`}
          <button @click=${() => this.#do(() => delegate(task))}>Hand over…</button>
          <button @click=${() => this.#do(() => followUp(task))}>Look again on…</button></span>` : nothing}</div>
      ${task.title === words(task.kind) ? nothing : html`<p class="task-title">${task.title}</p>`}
      ${open ? this.#form() : nothing}</section>`;
  }

  #form() {
    if (!this.mayWork) {
      return html`<p class="muted">This is for the role ${words(this.task.queue).toLowerCase()}.</p>`;
    }
    if (!this.document) {
      return html`<p class="muted">Loading the form…</p>`;
    }
    return html`<form class="stack" novalidate aria-labelledby="task-${this.task.id}" @submit=${this.#complete} @keydown=${this.#keyed}>
      <schema-form .document=${this.document} .schema=${this.schema} .value=${this.value} .errors=${this.errors} .choices=${this.choices ?? {}}
        .name=${this.#name} @typed=${this.#typed}></schema-form>
      ${this.#elsewhere.map(error => html`<p class="notice late" role="alert">${error.pointer} ${error.detail}</p>`)}
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      <div class="actions"><span class="muted small">What you type is kept in this tab. <kbd>Ctrl</kbd> <kbd>Enter</kbd> completes.</span>
        <button class="primary" ?disabled=${this.busy}>Complete</button></div></form>`;
  }
}

customElements.define('task-form', TaskForm);
