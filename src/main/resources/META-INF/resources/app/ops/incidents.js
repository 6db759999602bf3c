import {html, nothing} from 'lit';
import {get, post, Problem} from '../shared/api.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {day, moment, plural, words} from '../shared/words.js';
import {Board} from './board.js';

const ALARMS = {PAST: 'past its last moment, still open', WITHOUT_TIMER: 'has no live timer'};

/** Work that failed so often that it waits for a person, grouped by what went wrong. */
class IncidentBoard extends Board {
  static properties = {groups: {state: true}, alarms: {state: true}};

  async read() {
    const [groups, alarms] = await Promise.all([get('/ops/incidents'), get('/ops/clock-alarms')]);
    Object.assign(this, {groups, alarms});
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
    await this.load();
  }

  /** One routing answer of one incident gets another value; the retry is a step of its own. */
  async #answer(event, incident) {
    event.preventDefault();
    const form = new FormData(event.target);
    try {
      await post(`/ops/incidents/${incident.id}/answers`, {answers: {[form.get('name')]: form.get('value')}, reason: form.get('reason')});
      tell('The answer is set; retry when you are ready');
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      tell(failed.inWords, 'problem');
    }
    await this.load();
  }

  render() {
    if (!this.groups) {
      return this.waiting();
    }
    return html`${this.#alarms()}${this.groups.length ? this.groups.map((group, at) => this.#group(group, at))
      : html`<p class="card empty">Nothing is stuck. What a process cannot do by itself after several tries waits here.</p>`}`;
  }

  /** A clock that is past its last moment and still open, or whose timer was lost. */
  #alarms() {
    return this.alarms.length ? html`<section class="card stack" aria-labelledby="alarms"><h2 id="alarms">Clocks that are stuck</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Clocks that are stuck"><table><thead><tr><th>Clock</th><th>Due</th><th>Why</th><th>Case</th></tr></thead><tbody>${this.alarms.map(alarm => html`
        <tr><td>${words(alarm.kind)}</td><td>${day(alarm.dueOn)}</td><td><span class="chip late">${ALARMS[alarm.alarm]}</span></td>
          <td><a href="#/cases/${alarm.caseId}">Open the case</a></td></tr>`)}</tbody></table></div></section>` : nothing;
  }

  #group(group, at) {
    return html`<section class="card stack" aria-labelledby="group-${at}"><h2 id="group-${at}">${plural(group.count, 'incident')} at ${words(group.failedAt)} in ${words(group.process)}</h2>
      <p><span class="mono">${group.cause}</span> <span class="muted">since ${moment(group.oldest)}</span></p>
      <details><summary class="small">Cases</summary><ul class="entries">${group.incidents.map(incident => html`<li class="row">
        ${incident.caseId ? html`<a href="#/cases/${incident.caseId}">Open the case</a>` : html`<span class="muted">No case</span>`}
        <span>before ${words(incident.standsAt)}</span><span class="muted small">${moment(incident.since)}</span>
        ${session.is('ops') && Object.keys(incident.answers).length ? this.#edit(incident) : nothing}</li>`)}</ul></details>
      ${session.is('ops') ? html`<form class="row" @submit=${event => this.#all(event, group)}>
        <div class="field grow"><label for="reason-${at}">Why, for the timeline of each case</label><input id="reason-${at}" name="reason" required maxlength="400"></div>
        <button class="primary" value="retry">Retry all</button><button value="skip">Leave out and go on</button></form>` : nothing}</section>`;
  }

  #edit(incident) {
    const names = Object.keys(incident.answers);
    const id = 'edit-' + incident.id;
    return html`<details><summary class="small">Edit a routing answer</summary><form class="row" @submit=${event => this.#answer(event, incident)}>
      <div class="field"><label for="${id}-name">Answer</label><select id="${id}-name" name="name">${names.map(name => html`<option value=${name}>${words(name)}: ${incident.answers[name]}</option>`)}</select></div>
      <div class="field"><label for="${id}-value">Becomes</label><input id="${id}-value" name="value" required maxlength="60"></div>
      <div class="field grow"><label for="${id}-reason">Why</label><input id="${id}-reason" name="reason" required maxlength="400"></div>
      <button>Set</button></form></details>`;
  }
}

customElements.define('incident-board', IncidentBoard);
