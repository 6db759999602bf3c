import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {moment, words} from '../shared/words.js';

/** All that happened, newest first; filters hide what one does not look for. */
class CaseTimeline extends PageElement {
  static properties = {caseId: {}, since: {}, entries: {state: true}, kind: {state: true}, text: {state: true}};

  constructor() {
    super();
    Object.assign(this, {entries: [], kind: '', text: ''});
  }

  willUpdate(changed) {
    if (changed.has('since')) {
      this.#load(this.caseId);
    }
  }

  async #load(id) {
    const entries = [];
    let cursor;
    do {
      const page = await get(`/cases/${id}/timeline`, {limit: 500, cursor});
      entries.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    this.entries = entries.reverse();
  }

  render() {
    const kinds = [...new Set(this.entries.map(entry => entry.kind))].sort();
    const text = this.text.toLowerCase();
    const shown = this.entries.filter(entry => (!this.kind || entry.kind === this.kind) && (entry.text + entry.actor).toLowerCase().includes(text));
    return html`<section class="card" aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>
      <div class="row"><div class="field grow"><label for="timeline-kind" class="small">Kind</label><select id="timeline-kind" @change=${event => (this.kind = event.target.value)}>
          <option value="">Everything</option>${kinds.map(kind => html`<option value=${kind}>${words(kind)}</option>`)}</select></div>
        <div class="field grow"><label for="timeline-text" class="small">Contains</label><input id="timeline-text" type="search" @input=${event => (this.text = event.target.value)}></div></div>
      <ul class="timeline">${shown.map(entry => html`<li><div>${entry.text}</div><div class="small muted">${words(entry.kind)} · ${entry.actor}, ${moment(entry.at)}</div></li>`)}</ul>
      ${shown.length ? nothing : html`<p class="empty">Nothing like that happened.</p>`}</section>`;
  }
}

customElements.define('case-timeline', CaseTimeline);
