import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get, post, Problem} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {ask, tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {day, money, plural} from '../shared/words.js';
import '../worklist/conflict.js';

const SHOWN = 3;

/** Claims that one payment may be for, with what speaks for and against each; asked for when it comes into sight. */
class PaymentSuggestions extends LoadedElement {
  static properties = {task: {attribute: false}, chosen: {state: true}, refused: {state: true}, busy: {state: true}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.sight = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && this.#begin());
    this.sight.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sight.disconnect();
  }

  #begin() {
    this.sight.disconnect();
    if (!this.question) {
      this.load();
    }
  }

  render() {
    return this.question ? super.render() : html`<p class="small muted">…</p>`;
  }

  read() {
    return get('/remittances/payments/' + this.task.subjectId);
  }

  async #bring(claim) {
    this.busy = true;
    try {
      const done = await post(`/tasks/${this.task.id}/complete`, {claimId: claim.claimId}, {ifMatch: this.task.version});
      tell(`The payment was brought to claim ${claim.claimNumber}`);
      this.say('task-done', done);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.chosen = undefined;
      this.refused = failed.inWords;
      if (failed.isConflict) {
        const now = await get('/tasks/' + this.task.id);
        const box = document.createElement('task-conflict');
        Object.assign(box, {before: this.task, now, problem: failed});
        await ask('This task has changed', box);
        this.say('task-changed', now);
      }
    } finally {
      this.busy = false;
    }
  }

  show({payment, receivedOn, candidates}) {
    return html`<div class="small muted">For claim <span class="mono">${payment.claimNumber}</span>, ${money(payment.paid)} of ${money(payment.charge)}, received ${day(receivedOn)}</div>
      ${candidates.length ? html`<ul class="suggestions" aria-label="Claims that it may be for">${repeat(candidates.slice(0, SHOWN), one => one.claimId, one => this.#candidate(one))}</ul>
        ${candidates.length > SHOWN ? html`<p class="small"><a href="#/tasks/${this.task.id}">${plural(candidates.length - SHOWN, 'more claim')}</a></p>` : nothing}`
        : html`<p class="small muted">No claim here fits it. Its claim may not have come yet: when it comes, the payment is brought to it.</p>`}
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}`;
  }

  #candidate(one) {
    const chosen = this.chosen === one.claimId;
    return html`<li class="row"><span class="mono">${one.claimNumber}</span><span>${day(one.serviceFrom)}</span><span>${money(one.totalCharge)}</span>
      <span class="chip ${one.points >= 100 ? 'good' : ''}" title="100 points and more are next to certain">${one.points} points</span>
      <span class="small grow">${one.agrees.length ? `agrees: ${one.agrees.join(', ')}` : ''}${one.differs.length ? html`<span class="muted">; differs: ${one.differs.join(', ')}</span>` : nothing}</span>
      ${!session.is(this.task.queue) ? nothing : chosen ? html`<button class="primary" ?disabled=${this.busy} @click=${() => this.#bring(one)}>Yes, bring it there</button><button ?disabled=${this.busy} @click=${() => (this.chosen = undefined)}>No</button>`
        : html`<button aria-label="The payment is for claim ${one.claimNumber}" @click=${() => (this.chosen = one.claimId)}>It is this one</button>`}</li>`;
  }
}

customElements.define('payment-suggestions', PaymentSuggestions);
