import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {download, get} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {day, moment, money, words} from '../shared/words.js';
import './correct-determination.js';

/** What the entity put right in its determination: what it said before, and what it says now. */
class DeterminationCorrections extends LoadedElement {
  static properties = {dispute: {attribute: false}, since: {}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('since')) {
      this.load();
    }
  }

  async read() {
    const corrections = await get(`/disputes/${this.dispute.id}/determination/corrections`);
    return {corrections, papers: corrections.some(one => one.documentId) ? await get(`/cases/${this.dispute.caseId}/documents`) : []};
  }

  #paper(id, papers) {
    const name = papers.find(one => one.id === id)?.name ?? 'corrected-determination';
    return html` <button class="quiet" @click=${() => download(`/cases/${this.dispute.caseId}/documents/${id}/content`, name)}>${name}</button>`;
  }

  show({corrections, papers}) {
    return html`<section class="card stack" aria-labelledby="corrections"><h2 id="corrections">Corrections of the determination</h2>
      ${corrections.length ? html`<ul class="entries">${repeat(corrections, one => one.id, one => html`<li><strong>${day(one.correctedOn)}</strong>
          ${money(one.awardBefore)}, ${words(one.prevailingBefore).toLowerCase()} → <strong>${money(one.award)}, ${words(one.prevailing).toLowerCase()}</strong>
          <p>${one.reason}</p><span class="small muted">${one.recordedBy}, ${moment(one.recordedAt)}</span>${one.documentId ? this.#paper(one.documentId, papers) : nothing}</li>`)}</ul>`
        : html`<p class="empty">None. The entity may put a clerical error right; what it said before stays on record.</p>`}
      ${session.is('negotiator', 'rcm-system') ? html`<correct-determination .dispute=${this.dispute} .since=${this.since}></correct-determination>` : nothing}</section>`;
  }
}

customElements.define('determination-corrections', DeterminationCorrections);
