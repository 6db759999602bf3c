import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {offer} from '../shared/shortcuts.js';
import {day, plural, words} from '../shared/words.js';
import {go} from '../shell/route.js';

const TREATMENTS = ['COMPUTED', 'DECISION_TABLE', 'CHECKLIST', 'INFORMATION'];
export const SURE = {A: 'settled law', B: 'guidance', C: 'a careful reading: warns only', U: 'uncertain: warns only'};
const SHOWN = 60;

/** Every rule in its versions, found by words; a day picks the version that holds then. */
class RuleTable extends LoadedElement {
  static properties = {query: {}, shown: {state: true}, words: {state: true}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.takeBack = offer('Rules', [{keys: 's', does: 'Search the rules', run: () => this.querySelector('#rule-words')?.focus()}]);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.takeBack();
  }

  willUpdate(changed) {
    if (changed.has('query')) {
      Object.assign(this, {shown: SHOWN, words: this.query.words ?? ''});
      const before = changed.get('query');
      if (!before || before.on !== this.query.on || before.treatment !== this.query.treatment) {
        this.load();
      }
    }
  }

  async read() {
    const rules = [];
    let cursor;
    do {
      const page = await get('/regulation/rules', {on: this.query.on, treatment: this.query.treatment, cursor});
      rules.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return rules.map(rule => ({...rule, text: JSON.stringify([rule.id, rule.statement, rule.source, rule.versions]).toLowerCase()}));
  }

  #set(part) {
    go('/regulation/rules', {...this.query, words: this.words, ...part});
  }

  show(rules) {
    const wanted = this.words.toLowerCase().split(/\s+/).filter(Boolean);
    const found = rules.filter(rule => wanted.every(word => rule.text.includes(word)));
    return html`<form class="filters" role="search" aria-label="Rules" @submit=${event => event.preventDefault()}>
        <div class="field"><label for="rule-words">Search</label><input id="rule-words" type="search" placeholder="FED-IN, cooling, Texas…" autocomplete="off" .value=${this.words}
          @input=${event => (this.words = event.target.value)} @change=${event => this.#set({words: event.target.value})}></div>
        <div class="field"><label for="rule-treatment">What Parley does with it</label><select id="rule-treatment" @change=${event => this.#set({treatment: event.target.value})}>
          <option value="">Anything</option>${TREATMENTS.map(one => html`<option value=${one} ?selected=${this.query.treatment === one}>${words(one)}</option>`)}</select></div>
        <div class="field"><label for="rule-on">In force for a trigger on</label><input id="rule-on" type="date" .value=${this.query.on ?? ''} @change=${event => this.#set({on: event.target.value})}></div>
        <span class="muted" role="status">${plural(found.length, 'rule')}</span></form>
      ${found.length ? html`<div class="card scroll"><table class="rules"><thead><tr><th>Rule</th><th>What it says</th><th>Version</th><th>Sure</th></tr></thead>
        <tbody>${found.slice(0, this.shown).map(rule => this.#rule(rule))}</tbody></table></div>
        ${found.length > this.shown ? html`<div><button @click=${() => (this.shown += SHOWN)}>Show more</button></div>` : nothing}`
        : html`<p class="card empty">No rule holds all these words${this.query.on ? ` on ${day(this.query.on)}` : ''}. Try fewer, or part of a rule’s name such as FED-CO.</p>`}`;
  }

  #rule(rule) {
    const shown = rule.inForce ?? rule.versions.at(-1);
    return html`<tr><th scope="row" class="mono">${rule.id}</th>
      <td>${rule.statement}<div class="small muted">${words(rule.treatment)}, by the day of ${words(rule.versionedBy).toLowerCase()}. ${rule.source}</div>
        ${rule.versions.length > 1 || hasMore(shown) ? html`<details><summary class="small">${plural(rule.versions.length, 'version')}</summary><ul class="small">${rule.versions.map(version => html`<li>${versionText(version)}</li>`)}</ul></details>` : nothing}</td>
      <td class="small">${span(shown)}</td><td><span class="chip ${rule.warnsOnly ? 'soon' : ''}" title=${SURE[rule.confidence]}>${rule.confidence}</span></td></tr>`;
  }
}

function hasMore(version) {
  return Boolean(version?.term || version?.note || Object.keys(version?.parameters ?? {}).length);
}

function span({from, to, pending}) {
  return from ? `from ${day(from)}${to ? ` to ${day(to)}` : ''}` : `waits for ${pending}`;
}

function versionText(version) {
  const said = [span(version)];
  if (version.term) {
    said.push(`${version.term.days} ${words(version.term.dayType).toLowerCase()} days, ${version.term.counting === 'INCLUSIVE' ? 'the day of the event counts' : 'the day after is day one'}`);
  }
  said.push(...Object.entries(version.parameters ?? {}).map(([name, value]) => `${words(name).toLowerCase()}: ${value}`));
  return [version.version === version.from ? '' : `${version.version}: `, said.join('; '), version.note ? `. ${version.note}` : ''].join('');
}

customElements.define('rule-table', RuleTable);
