import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get} from '../shared/api.js';
import {connection} from '../shared/connection.js';
import {learnDays} from '../shared/days.js';
import {PageElement} from '../shared/element.js';
import {taskKinds} from '../shared/late.js';
import {live} from '../shared/live.js';
import {ask, tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {offer} from '../shared/shortcuts.js';
import {plural, words} from '../shared/words.js';
import {go, ownQueue, route} from '../shell/route.js';
import {ROW, taskLink, taskRow} from './row.js';
import {ListWindow} from './window.js';
import './filters.js';
import './save-queue.js';
import './sheet.js';
import './tools.js';

const AROUND = 12;
const MOST_READ_AGAIN = 20;

/** The worklist: tasks of a filter as one long list, gone through and worked with keys. */
class WorkList extends PageElement {
  static properties = {
    query: {}, active: {state: true}, count: {state: true}, failed: {state: true}, stale: {state: true}, selected: {state: true}, late: {state: true},
  };

  constructor() {
    super();
    this.selected = new Map();
    this.payers = new Map();
    this.active = 0;
    this.late = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    this.takeBack = offer('Worklist', this.#keys());
    this.unwatch = live.watch(changes => this.#heard(changes));
    this.onBack = () => (this.failed ? this.#load() : this.#heard());
    connection.addEventListener('back', this.onBack);
    taskKinds().then(late => (this.late = late), () => {});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.takeBack();
    this.unwatch();
    connection.removeEventListener('back', this.onBack);
    this.rows?.stop();
  }

  willUpdate(changed) {
    if (changed.has('query') && JSON.stringify(changed.get('query')) !== JSON.stringify(this.query)) {
      if (!Object.keys(this.query).length && ownQueue()) {
        this.query = {queue: ownQueue()};
        // the person may be on the way to another page or filter, whose address is not to be overwritten
        const {path, query} = route();
        if (['', '/', '/worklist'].includes(path) && !Object.keys(query).length) {
          history.replaceState(null, '', '#/worklist?queue=' + this.query.queue);
        }
      }
      this.#load();
    }
  }

  #keys() {
    const tools = run => () => run(this.querySelector('task-tools'));
    return [
      {keys: 'j or ArrowDown', does: 'Next task', run: () => this.#move(1)},
      {keys: 'k or ArrowUp', does: 'Task before', run: () => this.#move(-1)},
      {keys: 'PageDown', does: 'Ten tasks on', run: () => this.#move(10)},
      {keys: 'PageUp', does: 'Ten tasks back', run: () => this.#move(-10)},
      {keys: 'Enter or o', does: 'Open the task', run: tools(one => one.open())},
      {keys: 'n', does: 'Claim the most pressing task and open it', run: tools(one => one.next())},
      {keys: 'c', does: 'Claim', run: tools(one => one.work('claim'))},
      {keys: 'u', does: 'Give back to the queue', run: tools(one => one.work('unclaim'))},
      {keys: 'd', does: 'Hand over', run: tools(one => one.handOver())},
      {keys: 'f', does: 'Look at it again on another day', run: tools(one => one.lookAgain())},
      {keys: 'x or  ', does: 'Select', run: () => this.#toggle(this.rows?.row(this.active))},
      {keys: 'Escape', does: 'Select nothing', run: () => this.#clear()},
      {keys: 'r', does: 'Refresh the list', run: () => this.#load()},
    ];
  }

  async #load() {
    this.rows?.stop();
    const rows = new ListWindow('/tasks', this.query);
    Object.assign(this, {rows, active: 0, count: undefined, failed: '', stale: false, selected: new Map()});
    try {
      const [, count] = await Promise.all([this.#show(0, 0), get('/tasks/count', this.query)]);
      if (rows === this.rows) {
        this.count = count.count;
      }
    } catch (failed) {
      if (failed.name !== 'AbortError' && rows === this.rows) {
        this.failed = failed.message;
      }
    }
    const viewport = this.querySelector('.viewport');
    if (viewport) {
      viewport.scrollTop = 0;
    }
  }

  async #show(from, to) {
    const rows = this.rows;
    await rows.show(from, to);
    const tasks = [...rows.pages.values()].flat();
    tasks.forEach(task => task.payerId && this.payers.set(task.payerId, task.payerName));
    this.requestUpdate();
    learnDays(tasks.map(task => task.dueOn)).then(() => this.requestUpdate());
  }

  /** Rows that are here are read again where they stand, so that nothing jumps; what came or went is offered, not forced. */
  async #heard(changes) {
    if (this.count === undefined || !session.authorization) {
      return;
    }
    const ids = new Set((changes ?? []).map(change => change.taskId).filter(Boolean));
    const here = [...ids].filter(id => this.rows.find(id)).slice(0, MOST_READ_AGAIN);
    const rows = this.rows;
    await Promise.all(here.map(async id => {
      const now = await get('/tasks/' + id).catch(() => undefined);
      if (now) {
        rows.replace(now);
        if (this.selected.has(id)) {
          this.selected = new Map(this.selected).set(id, now);
        }
      }
    }));
    this.requestUpdate();
    if (!changes || ids.size > here.length) {
      const now = await get('/tasks/count', this.query).catch(() => undefined);
      this.stale ||= rows === this.rows && now !== undefined && now.count !== this.count;
    }
  }

  #scrolled() {
    const {from, to} = this.#seen();
    this.requestUpdate();
    this.#show(from, to).catch(failed => failed.name === 'AbortError' || tell(failed.message, 'problem'));
  }

  #seen() {
    const viewport = this.querySelector('.viewport');
    const top = viewport?.scrollTop ?? 0;
    const from = Math.max(0, Math.floor(top / ROW) - AROUND);
    return {from, to: Math.ceil((top + (viewport?.clientHeight ?? 600)) / ROW) + AROUND};
  }

  async #move(by) {
    const last = (this.rows?.length ?? 0) - 1;
    if (last < 0) {
      return;
    }
    const focused = this.querySelector('.task:focus, .task:focus-within');
    this.active = focused ? Math.max(0, Math.min(last, this.active + by)) : this.active;
    const viewport = this.querySelector('.viewport');
    const top = this.active * ROW;
    if (top < viewport.scrollTop) {
      viewport.scrollTop = top;
    } else if (top + ROW > viewport.scrollTop + viewport.clientHeight) {
      viewport.scrollTop = top + ROW - viewport.clientHeight;
    }
    await this.#show(...Object.values(this.#seen()));
    await this.updateComplete;
    this.querySelector(`.task[data-at="${this.active}"]`)?.focus({preventScroll: true});
  }

  #done(tasks) {
    tasks.forEach(task => this.rows.replace(task));
    this.requestUpdate();
  }

  #toggle(task) {
    if (task) {
      const selected = new Map(this.selected);
      this.selected = selected.delete(task.id) ? selected : selected.set(task.id, task);
    }
  }

  #clear() {
    this.selected = new Map();
  }

  async #save() {
    const box = document.createElement('save-queue');
    box.filter = this.query;
    if (await ask('Save this filter as a queue', box)) {
      this.say('worklist-changed');
    }
  }

  async #sheet() {
    const box = document.createElement('task-sheet');
    Object.assign(box, {query: this.query, count: this.count});
    if (await ask('The worklist as a spreadsheet', box)) {
      this.#load();
      this.say('worklist-changed');
    }
  }

  render() {
    return html`
      <div class="list-head"><div class="row"><h1>${this.query.queue ? `Queue: ${words(this.query.queue)}` : 'Worklist'}</h1>
        <span class="muted" role="status">${this.count === undefined ? '' : plural(this.count, 'task')}</span><span class="grow"></span>
        ${Object.keys(this.query).length > 1 ? html`<button class="quiet" @click=${() => go('/worklist', {queue: this.query.queue})}>Clear the filter</button>` : nothing}
        <button class="quiet" @click=${this.#sheet}>Spreadsheet…</button>
        <button class="quiet" @click=${this.#save}>Save as queue…</button></div>
        <task-filters .query=${this.query} .payers=${this.payers}></task-filters></div>
      <task-tools class="tools" .query=${this.query} .task=${this.rows?.row(this.active)} .selected=${this.selected} .stale=${this.stale}
        @tasks-done=${event => this.#done(event.detail)} @select-nothing=${this.#clear} @read-again=${this.#load}></task-tools>
      ${this.#list()}`;
  }

  #list() {
    const length = this.rows?.length ?? 0;
    const {from, to} = this.#seen();
    const shown = Array.from({length: Math.max(0, Math.min(to, length) - from)}, (_, at) => from + at);
    return html`<div class="viewport" role="grid" aria-label="Tasks" aria-rowcount=${this.count ?? -1} aria-multiselectable="true" @scroll=${this.#scrolled}>
      ${this.failed ? html`<p class="loading notice late" role="alert">${this.failed} <button @click=${this.#load}>Try again</button></p>` : nothing}
      ${this.rows?.ended && !length ? html`<div class="loading"><p><strong>Nothing to do here.</strong></p>
        <p>No task fits this filter. New ones come as claims and payments are posted, or when a date is near.</p></div>` : nothing}
      ${length ? html`<div class="rows" role="rowgroup" .style=${`height: ${length * ROW}px`}>${repeat(shown, at => at, at => {
        const task = this.rows.row(at);
        return taskRow(task, {
          at, active: at === this.active, first: at === shown[0] && !shown.includes(this.active), selected: Boolean(task && this.selected.has(task.id)), late: task && this.late.get(task.kind),
          onToggle: () => this.#toggle(task), onOpen: () => location.assign(taskLink(task)), onFocus: () => (this.active = at),
        });
      })}</div>` : nothing}
      ${this.rows && !this.rows.ended && length ? html`<p class="loading">More to come…</p>` : nothing}</div>`;
  }
}

customElements.define('work-list', WorkList);
