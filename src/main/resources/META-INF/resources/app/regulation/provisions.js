import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {day, moment, plural} from '../shared/words.js';
import '../shared/add-form.js';

/** Provisions of law that are written but have no first day yet, and who announced which day. */
class PendingProvisions extends LoadedElement {
  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  read() {
    return get('/regulation/provisions');
  }

  show(provisions) {
    const may = session.is('admin');
    return html`<section class="card stack" aria-labelledby="provisions"><h2 id="provisions">Provisions that wait for a day</h2>
      <p class="small muted">They are written into Parley’s rules and rest until the Departments name their first day. ${may ? 'When the day is published, record it with its source; open cases are not touched until a re-evaluation is made.'
        : 'An administrator records the day when it is published.'} Then look at the <a href="#/regulation/differences">difference report</a>.</p>
      <ul class="entries" @added=${() => this.load()}>${provisions.map(one => html`<li class="stack"><div class="row"><h3 class="mono">${one.provision}</h3>
          <span class="chip ${one.announcements.length ? 'good' : 'none'}">${one.announcements.length ? `holds from ${day(one.announcements.at(-1).startsOn)}` : 'no day yet'}</span>
          <span class="muted small">${plural(one.rules.length, 'rule')}: ${one.rules.map((rule, at) => html`${at ? ', ' : ''}<a class="mono" href="#/regulation/rules?words=${rule}">${rule}</a>`)}</span></div>
        ${one.announcements.length ? html`<ol class="small">${one.announcements.map(told => html`<li>${day(told.startsOn)}: ${told.source} <span class="muted">${told.recordedBy}, ${moment(told.recordedAt)}</span></li>`)}</ol>` : nothing}
        ${may ? html`<add-form label="Announce the first day of ${one.provision}" .path=${`/regulation/provisions/${one.provision}/announcements`} schema="NewAnnouncement" .keep=${`announce.${one.provision}`}></add-form>` : nothing}</li>`)}</ul></section>`;
  }
}

customElements.define('pending-provisions', PendingProvisions);
