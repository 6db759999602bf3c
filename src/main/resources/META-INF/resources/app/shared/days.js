import {post} from './api.js';
import {session} from './session.js';
import {day, plural} from './words.js';

/** Business days as the server counts them: which days are, it says itself; nothing about holidays is known here. */
const business = new Map();
const CHUNK = 110;
const FURTHEST = 12;
const asked = new Map();

export function shift(date, days) {
  const moved = new Date(date + 'T00:00:00Z');
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function today() {
  return session.me.today;
}

/** Asks for the stretches of days around a list of dates; cheap when they are known. */
export async function learnDays(dates) {
  const first = shift(today(), -CHUNK);
  const wanted = dates.filter(Boolean).concat(today()).map(date => Math.floor(between(first, date) / CHUNK));
  const stretches = [];
  for (let at = Math.max(0, Math.min(...wanted)); at <= Math.min(FURTHEST, Math.max(...wanted)); at++) {
    stretches.push(shift(first, at * CHUNK));
  }
  await Promise.all(stretches.map(from => {
    if (!asked.has(from)) {
      asked.set(from, learn(from).catch(() => asked.delete(from)));
    }
    return asked.get(from);
  }));
}

async function learn(from) {
  const answer = await post('/regulation/what-if', {vary: {event: 'event', from, to: shift(from, CHUNK - 1)}});
  answer.variation.forEach(said => business.set(said.day, said.businessDay));
}

function between(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Undefined while it is not known. */
export function isBusinessDay(date) {
  return business.get(date);
}

/** Business days from today to a day, negative when it has passed; undefined while the days are not known. */
export function businessDaysTo(date) {
  const [from, to, sign] = date < today() ? [date, today(), -1] : [today(), date, 1];
  let count = 0;
  for (let at = shift(from, 1); at <= to; at = shift(at, 1)) {
    if (!business.has(at)) {
      return undefined;
    }
    count += business.get(at) ? 1 : 0;
  }
  return sign * count;
}

/** What a due chip says: {text, title, level}. */
export function due(date) {
  if (!date) {
    return {text: 'No date', title: 'No due date', level: 'none'};
  }
  const calendar = between(today(), date);
  const days = businessDaysTo(date);
  const counted = days ?? calendar;
  const unit = days === undefined ? 'day' : 'business day';
  const title = `Due ${day(date)}`;
  if (calendar < 0) {
    return {text: `${plural(Math.max(1, -counted), unit)} late`, title, level: 'late'};
  }
  if (calendar === 0) {
    return {text: 'Due today', title, level: 'late'};
  }
  return {text: counted === 0 ? 'Before the next business day' : `${plural(counted, unit)} left`, title,
    level: counted <= 2 ? 'soon' : 'calm'};
}
