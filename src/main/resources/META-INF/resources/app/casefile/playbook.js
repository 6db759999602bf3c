import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {PageElement} from '../shared/element.js';

/** What has worked in this field: arguments, numbers that fit and traps. */
class CasePlaybook extends PageElement {
  static properties = {caseId: {}, found: {state: true}, open: {state: true}};

  willUpdate(changed) {
    if (changed.has('caseId')) {
      this.found = undefined;
    }
  }

  async #toggle(event) {
    this.open = event.target.open;
    if (this.open && !this.found) {
      this.found = await get(`/cases/${this.caseId}/playbook`);
    }
  }

  render() {
    return html`<section class="card"><details @toggle=${this.#toggle}><summary><h2>Playbook</h2></summary>
      ${this.found ? this.#show(this.found) : this.open ? html`<p class="muted">Loading…</p>` : nothing}</details></section>`;
  }

  #show({playbook, because, barredHere}) {
    return html`<p class="small muted">${because}</p>${playbook ? html`<h3>${playbook.content.title}</h3>
      <h3>Arguments</h3><ul class="entries">${playbook.content.arguments.map(one => html`<li>${one.point}<div class="small muted">${one.evidence ?? ''} ${(one.rules ?? []).join(', ')}</div></li>`)}</ul>
      <h3>Numbers that fit</h3><ul class="entries">${playbook.content.benchmarks.map(one => html`<li><strong>${one.what}</strong>${one.barredInFederalBrief ? html` <span class="chip late">not in a federal brief</span>` : nothing}<div class="small">${one.why}</div></li>`)}</ul>
      <h3>Traps</h3><ul class="entries">${playbook.content.traps.map(trap => html`<li>${trap}</li>`)}</ul>
      ${barredHere?.length ? html`<p class="notice soon">A brief in this forum must not name: ${barredHere.join('; ')}</p>` : nothing}` : nothing}`;
  }
}

customElements.define('case-playbook', CasePlaybook);
