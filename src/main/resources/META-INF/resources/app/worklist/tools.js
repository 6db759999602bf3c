import {html, nothing} from 'lit';
import {PageElement} from '../shared/element.js';
import {ask} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {plural} from '../shared/words.js';
import {ownQueue} from '../shell/route.js';
import {act, actOnAll, askDelegate, askFollowUp, claimNext, delegate, followUp} from './actions.js';
import {taskLink} from './row.js';

const WORKERS = ['negotiator', 'supervisor', 'provider', 'biller', 'clinician', 'compliance'];
const DONE = {claim: 'Claimed', unclaim: 'Given back', delegate: 'Handed over', 'follow-up': 'Set for later'};

/**
 * What can be done with the task in hand, or with all that are selected. Fires `tasks-done` with the tasks as they are now, `select-nothing`,
 * and `read-again` where the list is {@code stale}.
 */
class TaskTools extends PageElement {
  static properties = {query: {}, task: {attribute: false}, selected: {attribute: false}, stale: {}, busy: {state: true}};

  /** Claims or gives back, as the verb says: what is selected, or else the task in hand. */
  work(verb) {
    return this.selected.size ? this.#many(verb) : this.#one(task => act(task, verb));
  }

  handOver() {
    return this.#one(delegate);
  }

  lookAgain() {
    return this.#one(followUp);
  }

  open() {
    if (this.task) {
      location.assign(taskLink(this.task));
    }
  }

  async next() {
    const {dueFrom, dueTo, state, sort, assignee, ...filter} = this.query;
    const task = await claimNext({...filter, queue: filter.queue ?? ownQueue()});
    if (task) {
      this.say('worklist-changed');
      location.assign(taskLink(task));
    }
  }

  async #one(what) {
    const now = this.task && await what(this.task);
    if (now) {
      this.say('tasks-done', [now]);
      this.say('worklist-changed');
    }
  }

  async #many(verb, body) {
    const tasks = [...this.selected.values()];
    this.busy = {done: 0, all: tasks.length};
    const results = await actOnAll(tasks, verb, done => (this.busy = {done, all: tasks.length}), body);
    this.busy = undefined;
    this.say('tasks-done', results.filter(result => result.ok).map(result => result.task));
    this.say('select-nothing');
    this.say('worklist-changed');
    const box = document.createElement('bulk-results');
    box.results = results;
    await ask(DONE[verb], box);
  }

  async #askThenMany(verb, question) {
    const body = await question();
    if (body) {
      await this.#many(verb, body);
    }
  }

  render() {
    const works = session.is(...WORKERS);
    if (this.busy) {
      return html`<label class="row">Working <progress max=${this.busy.all} value=${this.busy.done}></progress></label>`;
    }
    if (this.selected.size) {
      return html`<strong>${plural(this.selected.size, 'task')} selected</strong>
        <button @click=${() => this.work('claim')} ?disabled=${!works}>Claim all</button>
        <button @click=${() => this.work('unclaim')} ?disabled=${!works}>Give all back</button>
        <button @click=${() => this.#askThenMany('delegate', askDelegate)} ?disabled=${!works}>Hand all over…</button>
        <button @click=${() => this.#askThenMany('follow-up', askFollowUp)} ?disabled=${!works}>Look at all again on…</button>
        <button class="quiet" @click=${() => this.say('select-nothing')}>Select nothing</button>`;
    }
    const task = this.task;
    const off = !works || !task || task.state !== 'OPEN';
    return html`${works ? html`<button class="primary" @click=${this.next}>Claim next <kbd>n</kbd></button>
      <button ?disabled=${off} @click=${() => this.work('claim')}>Claim</button>
      <button ?disabled=${off || !task?.assignee} @click=${() => this.work('unclaim')}>Give back</button>
      <button ?disabled=${off} @click=${this.handOver}>Hand over…</button>
      <button ?disabled=${off} @click=${this.lookAgain}>Look again on…</button>
      <button ?disabled=${!task} @click=${this.open}>Open</button>`
      : html`<span class="muted">You may look, but your role does not work tasks.</span>`}
      ${this.stale ? html`<button class="quiet" @click=${() => this.say('read-again')}><span class="chip soon">The list has changed</span> Refresh</button>` : nothing}`;
  }
}

customElements.define('task-tools', TaskTools);
