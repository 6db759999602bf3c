import {save} from './api.js';

/** Rows as a file for spreadsheets: every cell quoted, and none is ever read as a formula. */
export function csv(head, rows) {
  return [head, ...rows].map(row => row.map(cell).join(',') + '\r\n').join('');
}

export function saveCsv(name, head, rows) {
  save(name, new Blob([csv(head, rows)], {type: 'text/csv;charset=utf-8'}));
}

function cell(value) {
  const text = value === undefined || value === null ? '' : String(value);
  const guarded = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
