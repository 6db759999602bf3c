import {html, nothing} from 'lit';
import {get, Problem, request} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {TOPICS} from './topics.js';
import {tour} from './tour-state.js';

/** What a person asks: how a case runs, what each desk is for, and a tour of a case from file to money. */
class HelpPage extends PageElement {
  static properties = {topic: {}, demo: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.onTour = () => this.requestUpdate();
    tour.addEventListener('change', this.onTour);
    this.#clock();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    tour.removeEventListener('change', this.onTour);
  }

  /** Only a demo has a clock to move. */
  async #clock() {
    try {
      this.demo = await get('/demo/clock');
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
    }
  }

  async #move(event) {
    event.preventDefault();
    const date = new FormData(event.target).get('date');
    try {
      await request('PUT', '/demo/clock', {body: {now: `${date}T15:00:00Z`}});
      await session.refresh();
      await this.#clock();
      tell(`The demo takes ${date} for today`);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      tell(failed.errors.map(error => error.detail).join('; ') || failed.message, 'problem');
    }
  }

  render() {
    const topic = TOPICS.find(one => one.id === this.topic);
    return html`<div class="page"><h1 tabindex="-1">Help</h1>
      <nav class="parts" aria-label="Help">${TOPICS.map(one => html`<a class="chip" href="#/help/${one.id}" aria-current=${one.id === this.topic ? 'page' : 'false'}>${one.title}</a>`)}</nav>
      ${topic ? html`<article class="card prose" aria-labelledby="topic"><h2 id="topic">${topic.title}</h2>${topic.text}</article>` : this.#start()}</div>`;
  }

  #start() {
    return html`<section class="card stack" aria-labelledby="tour"><h2 id="tour">A case from file to money</h2>
        <p>The tour takes you through one invented case on the real pages: you post a claim and a payment that is too low, supply what is missing, negotiate, decide as the provider, and see the money come. It stands beside the page, watches the case,
          and says what to do next. It takes about ten minutes.</p>
        ${this.demo ? html`<div class="row"><button class="primary" @click=${() => tour.start(session.me.today)}>${tour.claimNumber ? 'Start the tour anew' : 'Start the tour'}</button>
          ${tour.claimNumber && !tour.open ? html`<button @click=${() => tour.show()}>Go on with ${tour.claimNumber}</button>` : nothing}</div>`
        : html`<p class="notice">The tour needs a demo server, so that no invented claim gets among real ones. Start one with PARLEY_DEMO=true.</p>`}</section>
      ${this.demo && session.is('admin') ? html`<section class="card stack" aria-labelledby="clock"><h2 id="clock">The demo’s clock</h2><p>The demo takes <strong>${this.demo.today}</strong> for today. It only moves forward; timers that become due ring.</p>
        <form class="row" @submit=${this.#move}><label for="demo-date">Move it to</label><input id="demo-date" class="short" name="date" type="date" required min=${this.demo.today}><button>Move the clock</button></form></section>` : nothing}
      <section class="card" aria-labelledby="topics"><h2 id="topics">What each desk is for</h2><ul class="entries">${TOPICS.map(one => html`<li><a href="#/help/${one.id}">${one.title}</a><p class="muted">${one.short}</p></li>`)}</ul>
        <p class="small muted">Guides to print for each role are in the folder docs/guides of Parley. Press <kbd>?</kbd> on any page for its keys.</p></section>`;
  }
}

customElements.define('help-page', HelpPage);
