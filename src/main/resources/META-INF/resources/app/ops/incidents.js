import {html, nothing} from 'lit';
import {get, post, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {moment, plural, words} from '../shared/words.js';

/** Work that failed so often that it waits for a person, grouped by what went wrong. */
class IncidentBoard extends PageElement {
  static properties = {groups: {state: true}, failed: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      this.groups = await get('/ops/incidents');
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.failed = failed.message;
    }
  }

  /** The same for every incident of a group, each with a result of its own. */
  async #all(event, group) {
    event.preventDefault();
    const form = new FormData(event.target);
    const how = event.submitter.value;
    let done = 0;
    const refused = [];
    for (const incident of group.incidents) {
      try {
        await post(`/ops/incidents/${incident.id}/${how}`, {reason: form.get('reason')});
        done++;
      } catch (failed) {
        if (!(failed instanceof Problem)) {
          throw failed;
        }
        refused.push(failed.message);
      }
    }
    tell(`${plural(done, 'incident')}: ${how === 'retry' ? 'runs once more' : 'left out'}${refused.length ? `; ${refused.length} not: ${refused[0]}` : ''}`, refused.length ? 'problem' : undefined);
    await this.#load();
  }

  render() {
    if (this.failed) {
      return html`<p class="notice late" role="alert">${this.failed}</p>`;
    }
    if (!this.groups) {
      return html`<p class="muted">Loading…</p>`;
    }
    return this.groups.length ? this.groups.map((group, at) => this.#group(group, at)) : html`<p class="card empty">Nothing is stuck. What a process cannot do by itself after several tries waits here.</p>`;
  }

  #group(group, at) {
    return html`<section class="card stack" aria-labelledby="group-${at}"><h2 id="group-${at}">${plural(group.count, 'incident')} at ${words(group.failedAt)} in ${words(group.process)}</h2>
      <p><span class="mono">${group.cause}</span> <span class="muted">since ${moment(group.oldest)}</span></p>
      <details><summary class="small">Cases</summary><ul class="entries">${group.incidents.map(incident => html`<li class="row">
        ${incident.caseId ? html`<a href="#/cases/${incident.caseId}">Open the case</a>` : html`<span class="muted">No case</span>`}
        <span>before ${words(incident.standsAt)}</span><span class="muted small">${moment(incident.since)}</span></li>`)}</ul></details>
      ${session.is('ops') ? html`<form class="row" @submit=${event => this.#all(event, group)}>
        <div class="field grow"><label for="reason-${at}">Why, for the timeline of each case</label><input id="reason-${at}" name="reason" required maxlength="400"></div>
        <button class="primary" value="retry">Retry all</button><button value="skip">Leave out and go on</button></form>` : nothing}</section>`;
  }
}

customElements.define('incident-board', IncidentBoard);
