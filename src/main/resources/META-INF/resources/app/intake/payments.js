import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get} from '../shared/api.js';
import {due, learnDays} from '../shared/days.js';
import {PageElement} from '../shared/element.js';
import {money} from '../shared/words.js';
import './suggestions.js';

const PAGE = 50;

/** Payments that found no claim, each a task with the claims that it may be for. */
class UnmatchedPayments extends PageElement {
  static properties = {tasks: {state: true}, cursor: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    const page = await get('/tasks', {kind: 'matchPayment', limit: PAGE, cursor: this.cursor});
    await learnDays(page.items.map(task => task.dueOn));
    Object.assign(this, {tasks: [...(this.tasks ?? []), ...page.items], cursor: page.nextCursor});
  }

  #done(task) {
    this.tasks = this.tasks.filter(one => one.id !== task.id);
    this.say('worklist-changed');
  }

  #changed(now) {
    this.tasks = this.tasks.map(one => (one.id === now.id ? now : one)).filter(one => one.state === 'OPEN');
  }

  render() {
    return html`<section class="card stack"><h2>Unmatched payments</h2>
      <p class="muted">Parley found no one claim that is clear for these. Say which claim a payment is for; open one to post its claim, or to say that it is not yours.</p>
      ${this.tasks === undefined ? html`<p class="muted" role="status">Loading…</p>` : this.tasks.length ? html`<ul class="entries">${repeat(this.tasks, task => task.id, task => {
        const chip = due(task.dueOn);
        return html`<li class="stack"><div class="row"><a href="#/tasks/${task.id}">${task.title}</a><span class="muted">${task.payerName ?? ''}</span><span>${money(task.moneyAtStake)}</span>
          <span class="chip ${chip.level}" title=${chip.title}>${chip.text}</span><span class="muted">${task.assignee ? `claimed by ${task.assignee}` : ''}</span></div>
          <payment-suggestions .task=${task} @task-done=${() => this.#done(task)} @task-changed=${event => this.#changed(event.detail)}></payment-suggestions></li>`;
      })}</ul>` : html`<p class="empty">Every payment has found its claim.</p>`}
      ${this.cursor ? html`<div><button @click=${this.#load}>Show more</button></div>` : nothing}</section>`;
  }
}

customElements.define('unmatched-payments', UnmatchedPayments);
