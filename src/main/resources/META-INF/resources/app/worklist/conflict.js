import {html, nothing} from 'lit';
import {PageElement} from '../shared/element.js';
import {day, moment, words} from '../shared/words.js';

const SHOWN = {
  state: ['State', words], assignee: ['Claimed by', name => name ?? 'nobody'], delegatedBy: ['Handed over by', name => name ?? 'nobody'],
  dueOn: ['Due', day], followUpOn: ['Look at again', day], title: ['Title', text => text], queue: ['Queue', words],
  endedBy: ['Ended by', name => name ?? '–'], endedAt: ['Ended', moment],
};

/** What changed under somebody's hands, and what can be done now. */
class TaskConflict extends PageElement {
  static properties = {before: {}, now: {}, problem: {}, again: {}};

  render() {
    const changed = Object.entries(SHOWN).filter(([name]) => this.before[name] !== this.now[name]);
    return html`<div class="stack">
      <p class="notice soon">${this.problem.status === 412 ? 'Somebody changed this task after you opened it.' : this.problem.message + '.'}
        Nothing of yours was lost or overwritten.</p>
      ${changed.length ? html`<table><thead><tr><th></th><th>You saw</th><th>Now</th></tr></thead><tbody>${changed.map(([name, [label, show]]) => html`
        <tr><th scope="row">${label}</th><td>${show(this.before[name])}</td><td><strong>${show(this.now[name])}</strong></td></tr>`)}</tbody></table>`
      : html`<p>It is ${words(this.now.state).toLowerCase()} and claimed by ${this.now.assignee ?? 'nobody'}.</p>`}
      <div class="actions">
        ${this.again && this.now.state === 'OPEN' ? html`<button @click=${() => this.say('done', 'again')}>${this.again} anyway</button>` : nothing}
        <button class="primary" autofocus @click=${() => this.say('done')}>All right</button></div></div>`;
  }
}

/** What came of each of many. */
class BulkResults extends PageElement {
  static properties = {results: {}};

  render() {
    const failed = this.results.filter(result => !result.ok).length;
    return html`<div class="stack"><p>${this.results.length - failed} done, ${failed} not.</p>
      <div class="scroll"><table><thead><tr><th>Case</th><th>Task</th><th>Result</th></tr></thead><tbody>${this.results.map(result => html`
        <tr><td class="mono">${result.task.caseNumber ?? '–'}</td><td>${words(result.task.kind)}</td>
          <td>${result.ok ? html`<span class="chip good">Done</span>` : html`<span class="chip late">Not done</span> ${result.because}`}</td></tr>`)}</tbody></table></div>
      <div class="actions"><button class="primary" autofocus @click=${() => this.say('done')}>Close</button></div></div>`;
  }
}

customElements.define('task-conflict', TaskConflict);
customElements.define('bulk-results', BulkResults);
