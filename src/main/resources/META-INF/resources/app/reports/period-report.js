import {html} from 'lit';
import {AskedElement} from '../shared/asked.js';
import {go} from '../shell/route.js';

/** A report over a period of days, both counting. What is asked for stands in the address, so that it can be sent on. */
export class PeriodReport extends AskedElement {
  /** The period that was asked for; whoever has none of its own leaves it to the server. */
  get period() {
    return {from: this.query.from, to: this.query.to};
  }

  /** Where the report stands in the address. */
  get place() {
    return location.hash.slice(1).split('?')[0];
  }

  ask(part) {
    go(this.place, {...this.query, ...part});
  }

  /** Fields beside the days. */
  more() {
    return '';
  }

  render() {
    const shown = {...this.period, ...(this.answer && {from: this.answer.from, to: this.answer.to})};
    return html`<form class="filters" aria-label="Period" @submit=${event => event.preventDefault()}>
        ${[['from', 'First day'], ['to', 'Last day']].map(([name, label]) => html`<div class="field"><label for="report-${name}">${label}</label>
          <input id="report-${name}" type="date" .value=${shown[name] ?? ''} @change=${event => this.ask({[name]: event.target.value})}></div>`)} ${this.more()}</form>
      ${super.render()}`;
  }
}
