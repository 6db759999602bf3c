import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import '../shared/diagram.js';
import {PageElement} from '../shared/element.js';
import {moment, words} from '../shared/words.js';

/** The diagrams that a case went through, with the way it took and where it stands. */
class CaseProcess extends PageElement {
  static properties = {caseId: {}, since: {}, runs: {state: true}, shown: {state: true}, drawing: {state: true}, open: {state: true}};

  willUpdate(changed) {
    if (changed.has('caseId')) {
      Object.assign(this, {runs: undefined, shown: undefined, drawing: undefined});
    }
    if (changed.has('since') && this.open) {
      this.#load(this.caseId);
    }
  }

  async #load(id) {
    const runs = await get(`/cases/${id}/process`);
    if (id === this.caseId) {
      this.runs = runs;
      await this.#show(this.shown ?? runs.findLastIndex(run => !run.ended));
    }
  }

  async #show(at) {
    const place = Math.max(0, at);
    const run = this.runs[place];
    this.drawing = await get(`/ops/processes/${run.process}/drawing`, {version: run.version});
    this.shown = place;
  }

  #marks(run) {
    const marks = new Map();
    run.path.forEach(stay => {
      const here = !stay.ended;
      marks.set(stay.activity, here ? {text: '●', level: 'here', title: `Here since ${moment(stay.began)}`} : {past: true});
    });
    return marks;
  }

  #toggle(event) {
    this.open = event.target.open;
    if (this.open && !this.runs) {
      this.#load(this.caseId);
    }
  }

  render() {
    return html`<section class="card"><details @toggle=${this.#toggle}><summary><h2>The way through the process</h2></summary>
      ${this.runs && this.drawing ? this.#run(this.runs[this.shown]) : this.open ? html`<p class="muted">Loading…</p>` : nothing}</details></section>`;
  }

  #run(run) {
    return html`<div class="stack"><div class="field"><label for="run">Step</label><select id="run" @change=${event => this.#show(Number(event.target.value))}>
        ${this.runs.map((one, at) => html`<option value=${at} ?selected=${at === this.shown}>${one.name}, ${moment(one.began)}${one.ended ? '' : ' (here now)'}</option>`)}</select></div>
      <bpmn-diagram .drawing=${this.drawing} .marks=${this.#marks(run)} .name=${run.name}></bpmn-diagram>
      <details><summary class="small">As a list</summary><ol class="entries">${run.path.map(stay => html`<li>${stay.name ?? words(stay.activity)}
        <span class="small muted">${moment(stay.began)}${stay.ended ? '' : ', here now'}${stay.canceled ? ', left on the way' : ''}</span></li>`)}</ol></details></div>`;
  }
}

customElements.define('case-process', CaseProcess);
