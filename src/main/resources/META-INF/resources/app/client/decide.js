import {html, nothing} from 'lit';
import {post, Problem} from '../shared/api.js';
import {due} from '../shared/days.js';
import {draft, dropDraft, keepDraft} from '../shared/drafts.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {said} from '../shared/schema-form.js';
import {session} from '../shared/session.js';
import {money} from '../shared/words.js';

const CHOICES = {
  ACCEPT: ['Take the offer', 'The plan pays what it offered, and the case is settled at that.'], COUNTER: ['Ask for another price', 'We go back to the plan with your number.'],
  IDR: ['Go to arbitration', 'An independent entity picks one of two prices; it costs fees.'], PATIENT_BALANCE: ['Look at the patient’s part', 'We look at what the law lets you ask of the patient.'], STOP: ['Let it go', 'What is still in dispute is given up.'],
};

/** What the provider decides, with what each way is worth and which rights it ends. Fires "decided". */
class ProviderDecision extends PageElement {
  static properties = {task: {}, evaluation: {}, offers: {}, value: {state: true}, errors: {state: true}, refused: {state: true}, busy: {state: true}};

  willUpdate(changed) {
    if (changed.has('task')) {
      Object.assign(this, {value: draft('decide.' + this.task.id) ?? {}, errors: [], refused: ''});
    }
  }

  #set(part) {
    this.value = {...this.value, ...part};
    keepDraft('decide.' + this.task.id, this.value);
  }

  get #options() {
    return this.evaluation?.comparison.options ?? Object.keys(CHOICES).map(choice => ({choice, open: true}));
  }

  get #isFirstOffer() {
    return this.offers.filter(offer => offer.party === 'PAYER' && !offer.voidedAt).length === 1;
  }

  #error(field) {
    return this.errors.filter(error => error.pointer === '/' + field).map(error => error.detail).join('; ');
  }

  async #decide(event) {
    event.preventDefault();
    if (this.querySelector('.notice.soon input:not(:checked)')) {
      this.refused = 'Tick above what you have to know before you decide.';
      return;
    }
    this.busy = true;
    try {
      const done = await post(`/tasks/${this.task.id}/complete`, said(this.value) ?? {}, {ifMatch: this.task.version});
      dropDraft('decide.' + this.task.id);
      tell(`Thank you. ${done.caseFile?.nextAction ? `Next: ${done.caseFile.nextAction}` : ''}`);
      this.say('decided', done);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.errors = failed.errors;
      this.refused = failed.errors.length ? '' : failed.message;
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (!session.is('provider')) {
      return nothing;
    }
    const chip = due(this.task.dueOn);
    const chosen = this.#options.find(option => option.choice === this.value.decision);
    return html`<section class="card task-card stack" aria-labelledby="decide"><div class="row"><h2 id="decide">Your decision</h2><span class="chip ${chip.level}" title=${chip.title}>${chip.text}</span></div>
      ${this.evaluation?.comparison.recommended ? html`<p>We would ${CHOICES[this.evaluation.comparison.recommended][0].toLowerCase()}: ${(this.evaluation.comparison.reasons ?? []).join('; ')}.</p>` : nothing}
      <form class="stack" novalidate @submit=${this.#decide}><fieldset><legend class="sr">What shall be done</legend><div class="ways">${this.#options.map(option => this.#way(option))}</div>
          <span class="error" role="alert">${this.#error('decision')}</span></fieldset>
        ${this.value.decision === 'COUNTER' ? html`<div class="row"><div class="field"><label for="decide-amount" class="need">The whole price to ask for</label><input id="decide-amount" type="number" step="0.01" min="0" .value=${String(this.value.counterAmount ?? '')}
            aria-invalid=${this.#error('counterAmount') ? 'true' : 'false'} @input=${event => this.#set({counterAmount: event.target.value === '' ? '' : Number(event.target.value)})}><span class="error" role="alert">${this.#error('counterAmount')}</span></div>
          <div class="field"><label for="decide-until">The plan may take it until</label><input id="decide-until" type="date" .value=${this.value.counterExpiresOn ?? ''} @change=${event => this.#set({counterExpiresOn: event.target.value})}><span class="error" role="alert">${this.#error('counterExpiresOn')}</span></div></div>` : nothing}
        ${chosen ? this.#consequences(chosen) : nothing}
        <div class="field"><label for="decide-reason" class="need">Why</label><textarea id="decide-reason" maxlength="1000" .value=${this.value.reason ?? ''} aria-invalid=${this.#error('reason') ? 'true' : 'false'} @input=${event => this.#set({reason: event.target.value})}></textarea>
          <span class="error" role="alert">${this.#error('reason')}</span></div>
        ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
        <div class="actions"><button class="primary" ?disabled=${this.busy || !this.value.decision}>Decide</button></div></form></section>`;
  }

  #way({choice, open, closedBecause, value, low, high, because}) {
    const [name, means] = CHOICES[choice];
    return html`<label class="way ${open ? '' : 'closed'}"><input type="radio" name="decision" value=${choice} ?disabled=${!open} .checked=${this.value.decision === choice}
        @change=${() => this.#set({decision: choice, rightsAcknowledged: false, firstOfferAcknowledged: false})}><span><strong>${name}</strong> ${value === undefined ? nothing : html`<span class="num">worth about ${money(value)}${low === undefined ? '' : ` (${money(low)} to ${money(high)})`}</span>`}
        <span class="small">${open ? means : `Not open: ${closedBecause}`}</span>${because?.length ? html`<span class="small muted">${because.join('; ')}</span>` : nothing}</span></label>`;
  }

  #consequences({choice, givesUp}) {
    const check = (name, text) => html`<label class="row"><input type="checkbox" .checked=${this.value[name] === true} @change=${event => this.#set({[name]: event.target.checked})}> ${text}</label>`;
    const first = choice === 'ACCEPT' && this.#isFirstOffer;
    if (!givesUp?.length && !first) {
      return nothing;
    }
    return html`<div class="notice soon stack">${givesUp?.length ? html`<div><strong>This ends for good:</strong><ul class="bullets">${givesUp.map(right => html`<li>${right}</li>`)}</ul></div>${check('rightsAcknowledged', 'I have read what this ends')}` : nothing}
      ${first ? check('firstOfferAcknowledged', 'I know that this is the plan’s first offer') : nothing}</div>`;
  }
}

customElements.define('provider-decision', ProviderDecision);
