import {html, nothing} from 'lit';
import {day, moment, words} from '../shared/words.js';

/** What people wrote down; a mark says what the client sees too. */
export function notesCard(notes, path, session) {
  return html`<section class="card" aria-labelledby="notes"><h2 id="notes">Notes</h2>
    ${notes.length ? html`<ul class="entries">${[...notes].reverse().map(note => html`<li><p>${note.text}</p>
      <p class="small muted">${note.author}, ${moment(note.writtenAt)} ${note.clientVisible ? html`<span class="chip">Client sees this</span>` : nothing}</p></li>`)}</ul>` : html`<p class="empty">No notes yet.</p>`}
    ${session.is('negotiator', 'supervisor', 'provider', 'biller', 'clinician', 'compliance')
      ? html`<add-form label="Write a note" .path=${path + '/notes'} schema="NewNote" .keep=${path + '/notes'}></add-form>` : nothing}</section>`;
}

/** Calls, letters and mails with the payer. */
export function contactsCard(contacts, path, session) {
  return html`<section class="card" aria-labelledby="contacts"><h2 id="contacts">Contacts</h2>
    ${contacts.length ? html`<ul class="entries">${[...contacts].reverse().map(contact => html`<li>
      <p><strong>${words(contact.channel)}${contact.direction === 'INBOUND' ? ', they called on us' : ''}</strong> ${contact.withWhom ? `with ${contact.withWhom}` : ''}
        ${contact.reached === false ? html`<span class="chip soon">Not reached</span>` : nothing}${contact.escalated ? html`<span class="chip">Escalated</span>` : nothing}</p>
      <p>${contact.summary}</p>${contact.promise ? html`<p><strong>Promised:</strong> ${contact.promise}</p>` : nothing}
      <p class="small muted">${contact.loggedBy}, ${moment(contact.happenedAt)}${contact.referenceNumber ? ` · ref. ${contact.referenceNumber}` : ''}${contact.nextContactOn ? ` · again on ${day(contact.nextContactOn)}` : ''}</p></li>`)}</ul>`
      : html`<p class="empty">Nobody has talked with the payer yet.</p>`}
    ${session.is('negotiator', 'supervisor', 'biller', 'compliance')
      ? html`<add-form label="Log a contact" .path=${path + '/contacts'} schema="NewContact" .keep=${path + '/contacts'}></add-form>` : nothing}</section>`;
}
