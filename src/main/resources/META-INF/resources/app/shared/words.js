/** How names of the API read to a person. */
const ACRONYMS = new Set(['IDR', 'ERISA', 'FEHB', 'VA', 'QPA', 'WC', 'GFE', 'NSA', 'TRICARE']);
const SPECIAL = {
  'rcm-system': 'RCM system', FEDERAL_IDR: 'Federal IDR', WORKERS_COMP: "Workers' compensation", workersComp: "Workers' compensation",
  UNDER_20: 'Under 20', FROM_20_TO_50: '20 to 50', FROM_51_TO_100: '51 to 100', FROM_101_TO_500: '101 to 500',
  OVER_500: 'Over 500', NO: 'No', await: 'Wait for the payer', SELF_FUNDED_ERISA: 'Self-funded (ERISA)',
  SELF_FUNDED_NON_ERISA: 'Self-funded (not ERISA)',
};

/** PATIENT_BALANCE, reviewCase and plan-funding-unknown as words. */
export function words(name) {
  if (name === undefined || name === null) {
    return '';
  }
  if (/^[A-Z]{2}$/.test(name) && name !== 'NO') {
    return name; // a US state
  }
  if (SPECIAL[name]) {
    return SPECIAL[name];
  }
  const parts = String(name).replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[\s_-]+/);
  const said = parts.map(part => (ACRONYMS.has(part.toUpperCase()) ? part.toUpperCase() : part.toLowerCase())).join(' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** A value that may be a name of the API or what somebody wrote. */
export function valueWords(value) {
  return /^([A-Z][A-Z0-9_]*|true|false)$/.test(value) ? (value === 'true' ? 'Yes' : value === 'false' ? 'No' : words(value)) : value;
}

const DOLLARS = new Intl.NumberFormat('en-US', {style: 'currency', currency: 'USD'});

export function money(amount) {
  return amount === undefined || amount === null ? '–' : DOLLARS.format(amount);
}

/** In cents, as sums of dollars are not exact; what has no amount adds nothing. */
export function sumOf(amounts) {
  return amounts.reduce((cents, amount) => cents + Math.round((amount || 0) * 100), 0) / 100;
}

const DAY = new Intl.DateTimeFormat('en-US', {weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC'});
const SHORT_DAY = new Intl.DateTimeFormat('en-US', {month: 'short', day: 'numeric', timeZone: 'UTC'});
const MOMENT = new Intl.DateTimeFormat('en-US', {dateStyle: 'medium', timeStyle: 'short'});

/** A legal day, which has no time zone. */
export function day(date) {
  return date ? DAY.format(new Date(date + 'T00:00:00Z')) : '–';
}

export function shortDay(date) {
  return date ? SHORT_DAY.format(new Date(date + 'T00:00:00Z')) : '–';
}

export function moment(instant) {
  return instant ? MOMENT.format(new Date(instant)) : '–';
}

export function plural(count, one, many = one + 's') {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
