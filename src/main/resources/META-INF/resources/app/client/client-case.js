import {html, nothing} from 'lit';
import '../casefile/deadlines.js';
import {download, get, Problem} from '../shared/api.js';
import {learnDays} from '../shared/days.js';
import {live} from '../shared/live.js';
import {LoadedElement} from '../shared/loaded.js';
import {day, moment, money, words} from '../shared/words.js';
import '../shared/add-form.js';
import '../task/task-form.js';
import {STANDS} from './client-cases.js';
import './decide.js';

/** Absent is an answer too. */
async function orNothing(path) {
  try {
    return await get(path);
  } catch (failed) {
    if (failed instanceof Problem && failed.status === 404) {
      return undefined;
    }
    throw failed;
  }
}

/** One case as its provider sees it: only what the server opens to a client is asked for. */
class ClientCase extends LoadedElement {
  static properties = {caseId: {}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.stopWatching = live.watch(changes => (!changes || changes.some(one => one.caseId === this.caseId)) && this.load());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopWatching();
  }

  willUpdate(changed) {
    if (changed.has('caseId')) {
      this.forget();
      this.load();
    }
  }

  async read() {
    const path = '/cases/' + this.caseId;
    const [file, tasks, deadlines, notes, documents, offers, timeline, evaluation, settlement, expected] = await Promise.all([
      get(path), get('/tasks', {caseId: this.caseId, queue: 'provider', limit: 20}), get(path + '/deadlines'), get(path + '/notes'), get(path + '/documents'), get(path + '/offers'),
      get(path + '/timeline', {limit: 50}), orNothing(path + '/evaluation'), orNothing(path + '/settlement'), orNothing(path + '/expected-payment')]);
    await learnDays([file.dueOn, ...deadlines.map(clock => clock.due)]);
    return {file, tasks: tasks.items, deadlines, notes, documents, offers, timeline: timeline.items, evaluation, settlement, expected};
  }

  missing() {
    return html`<p class="notice late" role="alert">There is no such case among yours.</p>`;
  }

  show({file, tasks, deadlines, notes, documents, offers, timeline, evaluation, settlement, expected}) {
    const path = '/cases/' + file.id;
    const deciding = tasks.find(task => task.kind === 'providerDecision');
    return html`<div class="stack" @added=${() => this.load()} @decided=${() => { this.say('worklist-changed'); this.load(); }}>
      <section class="card case-head" aria-labelledby="client-case"><div class="row"><h2 id="client-case">${file.claimNumber}</h2><span class="muted">${file.payerName ?? ''}</span></div>
        <p class="notice">${file.status === 'CLOSED' ? html`<strong>Closed: ${words(file.outcome).toLowerCase()}.</strong> ${file.outcomeBecause ?? ''}`
          : html`<strong>${STANDS[file.phase] ?? words(file.phase)}.</strong> ${deciding ? 'Your word is needed, below.' : `Next: ${file.nextAction ?? 'nothing for now'}, ${file.owner === 'provider' ? 'from you' : 'done by us'}${file.dueOn ? ` by ${day(file.dueOn)}` : ''}.`}`}</p>
        <dl class="figures">${[['Billed', file.money?.billed], ['Paid so far', file.money?.paid], ['Patient’s share', file.money?.patientResponsibility], ['In dispute', file.money?.inDispute], ['Still expected', expected?.missing]].map(([label, sum]) => html`<div><dt>${label}</dt><dd>${money(sum)}</dd></div>`)}</dl></section>
      ${deciding ? html`<provider-decision .task=${deciding} .evaluation=${evaluation} .offers=${offers}></provider-decision>` : nothing}
      ${tasks.filter(task => task !== deciding).map(task => html`<task-form .task=${task} @task-done=${() => this.load()} @task-changed=${() => this.load()}></task-form>`)}
      <div class="columns"><div>${this.#offers(offers)} <case-deadlines .deadlines=${deadlines}></case-deadlines> ${settlement ? this.#settlement(settlement, path) : nothing}</div>
        <div>${this.#notes(notes)} ${this.#documents(documents, path)} ${this.#timeline(timeline)}</div></div></div>`;
  }

  #offers(offers) {
    return html`<section class="card" aria-labelledby="client-offers"><h2 id="client-offers">Offers</h2>${offers.length ? html`<ul class="entries">${[...offers].reverse().map(offer => html`<li class="row">
      <strong>${money(offer.amount)}</strong><span>${offer.party === 'PAYER' ? 'from the plan' : 'from us for you'}</span><span class="muted">${day(offer.madeOn)}${offer.expiresOn ? `, holds to ${day(offer.expiresOn)}` : ''}</span>
      ${offer.voidedAt ? html`<span class="chip none">taken back</span>` : offer.standing ? html`<span class="chip good">stands</span>` : nothing}</li>`)}</ul>` : html`<p class="empty">Neither side has named a price yet.</p>`}</section>`;
  }

  #settlement(settlement, path) {
    return html`<section class="card stack" aria-labelledby="client-settlement"><h2 id="client-settlement">Settled at ${money(settlement.agreedTotal)}</h2>
      <p>Agreed ${day(settlement.agreedOn)} with ${settlement.agreedWith ?? 'the plan'}${settlement.payBy ? `, to be paid by ${day(settlement.payBy)}` : ''}.</p>
      <ul class="small">${(settlement.effects ?? []).map(effect => html`<li>${effect}</li>`)}</ul>
      <p class="small">${settlement.signatures.length ? 'Signed: ' + settlement.signatures.map(one => `${one.name} for the ${one.party === 'PAYER' ? 'plan' : 'provider'}, ${day(one.signedOn)}`).join('; ') : 'Nobody has signed yet.'}</p>
      <add-form label="Record a signature" .path=${path + '/settlement/signatures'} schema="NewSignature" .keep=${path + '/signature'}></add-form></section>`;
  }

  #notes(notes) {
    return html`<section class="card" aria-labelledby="client-notes"><h2 id="client-notes">Notes to you</h2>${notes.length ? html`<ul class="entries">${[...notes].reverse().map(note => html`<li>${note.text}
      <div class="small muted">${note.author}, ${moment(note.writtenAt)}</div></li>`)}</ul>` : html`<p class="empty">No notes yet. What we write for you stands here.</p>`}</section>`;
  }

  #documents(documents, path) {
    return html`<section class="card" aria-labelledby="client-documents"><h2 id="client-documents">Papers</h2>${documents.length ? html`<ul class="entries">${documents.map(one => html`<li class="row">
      <button class="quiet" @click=${() => download(`${path}/documents/${one.id}/content`, one.name)}>${words(one.kind)}</button><span class="small muted">${moment(one.addedAt)}</span></li>`)}</ul>` : html`<p class="empty">No papers yet.</p>`}</section>`;
  }

  #timeline(timeline) {
    return html`<section class="card" aria-labelledby="client-timeline"><h2 id="client-timeline">What was done</h2>
      <ol class="timeline">${timeline.map(one => html`<li>${one.text}<div class="small muted">${moment(one.at)}</div></li>`)}</ol></section>`;
  }
}

customElements.define('client-case', ClientCase);
