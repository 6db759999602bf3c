import {html, nothing} from 'lit';
import {get, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';
import {offer} from '../shared/shortcuts.js';
import {words} from '../shared/words.js';
import {STEPS} from './steps.js';
import {tour} from './tour-state.js';

const EVERY = 1500;

/** The tour beside the page: watches its case and says what comes next. */
class TourPanel extends PageElement {
  static properties = {at: {state: true}, found: {state: true}, small: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.changed = () => { this.found = undefined; this.requestUpdate(); this.#look(); };
    tour.addEventListener('change', this.changed);
    session.addEventListener('change', this.changed);
    this.moved = () => this.requestUpdate();
    addEventListener('hashchange', this.moved);
    this.takeBack = offer('Tour', [{keys: 't', does: 'To the tour', run: () => this.querySelector('h2')?.focus()}]);
    this.timer = setInterval(() => this.#look(), EVERY);
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    tour.removeEventListener('change', this.changed);
    session.removeEventListener('change', this.changed);
    removeEventListener('hashchange', this.moved);
    clearInterval(this.timer);
    this.takeBack();
  }

  async #look() {
    if (!tour.open || !session.authorization || !session.me || document.hidden) {
      return;
    }
    const claimNumber = tour.claimNumber;
    try {
      const file = (await get('/cases', {claimNumber, limit: 1})).items[0];
      const kinds = file ? (await get('/tasks', {caseId: file.id, limit: 50})).items.map(task => task.kind) : [];
      if (claimNumber === tour.claimNumber) {
        const found = {file, kinds};
        this.at = STEPS.findLastIndex(step => step.here(found));
        this.found = found;
        this.#mark();
      }
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
    }
  }

  /** A frame around the part of the page that the step is about. */
  #mark() {
    const target = STEPS[this.at]?.shows && document.querySelector(STEPS[this.at].shows);
    document.querySelectorAll('.tour-here').forEach(one => one !== target && one.classList.remove('tour-here'));
    target?.classList.add('tour-here');
  }

  #leave() {
    tour.hide();
    document.querySelectorAll('.tour-here').forEach(one => one.classList.remove('tour-here'));
    document.querySelector('main')?.focus();
  }

  #save(name, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], {type: 'application/edi-x12'}));
    link.download = `${tour.claimNumber}-${name}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  render() {
    if (!tour.open) {
      return nothing;
    }
    const step = STEPS[this.at];
    return html`<aside class="tour card stack" aria-labelledby="tour-title"><div class="row"><h2 id="tour-title" tabindex="-1" class="grow">Tour: ${step ? step.name : 'looking for the case'}</h2>
        <button class="quiet" aria-expanded=${String(!this.small)} @click=${() => (this.small = !this.small)}>${this.small ? 'More' : 'Less'}</button><button class="quiet" @click=${this.#leave}>Leave</button></div>
      ${this.small ? nothing : this.#body(step)}</aside>`;
  }

  #body(step) {
    if (!step) {
      return html`<p role="status">${this.found ? 'The case is being worked on by Parley. This takes a moment.' : 'Looking…'}</p>`;
    }
    const place = step.place(this.found);
    const mine = !step.role || session.is(step.role);
    return html`<div role="status"><p class="small muted">Step ${this.at + 1} of ${STEPS.length} · claim ${tour.claimNumber}${step.role ? ` · done by the ${words(step.role).toLowerCase()}` : ''}</p><p>${step.text}</p></div>
      ${mine ? html`<div class="actions">${(step.files ?? []).map(([name, make]) => html`<button @click=${() => this.#save(name, make(tour.claimNumber, session.me.today))}>Save ${name}</button>`)}
          ${location.hash.split('?')[0] === '#' + place ? html`<button class="quiet" @click=${() => location.reload()}>Refresh the page</button>` : html`<a class="chip" href="#${place}">Take me there</a>`}</div>`
        : html`<p class="notice soon">You are ${session.me.name}. Sign out, and sign in as <strong>${step.role}</strong>; the tour stays.</p>
          <div class="actions"><button class="primary" @click=${() => session.signOut()}>Sign out for the tour</button></div>`}
      <details><summary class="small">All steps</summary><ol class="small steps">${STEPS.map((one, at) => html`<li aria-current=${at === this.at ? 'step' : nothing}>${at < this.at ? '✓ ' : ''}${one.name}</li>`)}</ol></details>`;
  }
}

customElements.define('tour-panel', TourPanel);
