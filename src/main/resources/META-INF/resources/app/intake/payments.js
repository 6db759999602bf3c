import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {due, learnDays} from '../shared/days.js';
import {PageElement} from '../shared/element.js';
import {money} from '../shared/words.js';

/** Payments that found no claim, each a task. */
class UnmatchedPayments extends PageElement {
  static properties = {tasks: {state: true}, cursor: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    const page = await get('/tasks', {kind: 'matchPayment', limit: 100, cursor: this.cursor});
    await learnDays(page.items.map(task => task.dueOn));
    Object.assign(this, {tasks: [...(this.tasks ?? []), ...page.items], cursor: page.nextCursor});
  }

  render() {
    return html`<section class="card stack"><h2>Unmatched payments</h2>
      <p class="muted">Parley found no one claim that is clear for these. Say which claim a payment is for, post the claim, or say that it is not yours.</p>
      ${this.tasks === undefined ? html`<p class="muted">Loading…</p>` : this.tasks.length ? html`<ul class="entries">${this.tasks.map(task => {
        const chip = due(task.dueOn);
        return html`<li class="row"><a href="#/tasks/${task.id}">${task.title}</a><span class="muted">${task.payerName ?? ''}</span><span>${money(task.moneyAtStake)}</span>
          <span class="chip ${chip.level}" title=${chip.title}>${chip.text}</span><span class="muted">${task.assignee ?? ''}</span></li>`;
      })}</ul>` : html`<p class="empty">Every payment has found its claim.</p>`}
      ${this.cursor ? html`<div><button @click=${this.#load}>Show more</button></div>` : nothing}</section>`;
  }
}

customElements.define('unmatched-payments', UnmatchedPayments);
