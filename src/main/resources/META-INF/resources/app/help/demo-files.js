/** The files of the demo's case, with today's days: an emergency visit that is billed, paid too low, and paid again after a settlement. */
const CHARGE = {visit: 1500, reading: 350};
const FIRST = {visit: 280, reading: 30};
export const OFFERED = 1000;
export const PATIENT_SHARE = 90;
const DAYS_SINCE_SERVICE = 40;
const DAYS_SINCE_BILL = 35;

function compact(date, days = 0) {
  const moved = new Date(date + 'T00:00:00Z');
  moved.setUTCDate(moved.getUTCDate() - days);
  return moved.toISOString().slice(0, 10).replaceAll('-', '');
}

/** A number for ISA13 that is the same for the same file only. */
function controlNumber(text) {
  return String([...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 999_999_937, 7)).padStart(9, '0');
}

function envelope({from, to, functional, version, date, number, type, segments}) {
  const pad = text => text.padEnd(15);
  return [`ISA*00*          *00*          *ZZ*${pad(from)}*ZZ*${pad(to)}*${date.slice(2)}*1200*^*00501*${number}*0*T*:`,
    `GS*${functional}*${from}*${to}*${date}*1200*${Number(number)}*X*${version}`, `ST*${type}*0001${type === '837' ? `*${version}` : ''}`,
    ...segments, `SE*${segments.length + 2}*0001`, `GE*1*${Number(number)}`, `IEA*1*${number}`, ''].join('~\n');
}

/** The 837P. */
export function claimFile(claimNumber, today) {
  const service = compact(today, DAYS_SINCE_SERVICE);
  const billed = compact(today, DAYS_SINCE_BILL);
  return envelope({from: 'CLINIC', to: 'PARLEY', functional: 'HC', version: '005010X222A1', date: billed, number: controlNumber('claim' + claimNumber), type: '837', segments: [
    `BHT*0019*00*${claimNumber}*${billed}*1200*CH`, 'NM1*41*2*LAKESIDE EMERGENCY PHYSICIANS*****46*CLINIC', 'PER*IC*BILLING*TE*5125550100', 'NM1*40*2*PARLEY*****46*PARLEY',
    'HL*1**20*1', 'NM1*85*2*LAKESIDE EMERGENCY PHYSICIANS*****XX*1234567893', 'N3*100 LAKE ST', 'N4*AUSTIN*TX*78701', 'REF*EI*741000001',
    'HL*2*1*22*0', 'SBR*P*18*PF-100*PRAIRIE FREIGHT PLAN*****CI', 'NM1*IL*1*EXAMPLE*AVERY****MI*SYN0009', 'N3*1 MAIN ST', 'N4*AUSTIN*TX*78701', 'DMG*D8*19840312*F',
    'NM1*PR*2*BLUEBONNET HEALTH*****PI*BLUE1', `CLM*${claimNumber}*${CHARGE.visit + CHARGE.reading}***23:B:1*Y*A*Y*Y`, 'HI*ABK:R079',
    'LX*1', `SV1*HC:99285*${CHARGE.visit}*UN*1***1`, `DTP*472*D8*${service}`, 'LX*2', `SV1*HC:93010*${CHARGE.reading}*UN*1***1`, `DTP*472*D8*${service}`]});
}

function payment(claimNumber, today, kind, total, segments) {
  const date = compact(today);
  const number = controlNumber(kind + claimNumber);
  return envelope({from: 'BLUE', to: 'CLINIC', functional: 'HP', version: '005010X221A1', date, number, type: '835', segments: [
    `BPR*I*${total}*C*ACH*CCP*01*111000025*DA*123*1512345678**01*111000025*DA*456*${date}`, `TRN*1*${kind}${number}*1512345678`, `DTM*405*${date}`,
    'N1*PR*BLUEBONNET HEALTH*XV*BLUE1', 'N1*PE*LAKESIDE EMERGENCY PHYSICIANS*XX*1234567893', 'LX*1', ...segments]});
}

/** The 835 that pays too little, with the plan's qualifying payment amounts. */
export function paymentFile(claimNumber, today) {
  const service = compact(today, DAYS_SINCE_SERVICE);
  const total = FIRST.visit + FIRST.reading;
  return payment(claimNumber, today, 'LOW', total, [
    `CLP*${claimNumber}*1*${CHARGE.visit + CHARGE.reading}*${total}*${PATIENT_SHARE}*12*BB7781*23*1`, 'MOA***N877*N864',
    `SVC*HC:99285*${CHARGE.visit}*${FIRST.visit}**1`, `DTM*472*${service}`, `CAS*CO*45*${CHARGE.visit - FIRST.visit - PATIENT_SHARE}`, `CAS*PR*2*${PATIENT_SHARE}`, `AMT*B6*${FIRST.visit + PATIENT_SHARE}`,
    `SVC*HC:93010*${CHARGE.reading}*${FIRST.reading}**1`, `DTM*472*${service}`, `CAS*CO*45*${CHARGE.reading - FIRST.reading}`, `AMT*B6*${FIRST.reading}`]);
}

/** The 835 that pays what was agreed, less what came before and the patient's share. */
export function finalPaymentFile(claimNumber, today) {
  const rest = OFFERED - FIRST.visit - FIRST.reading - PATIENT_SHARE;
  return payment(claimNumber, today, 'REST', rest, [`CLP*${claimNumber}*1*${CHARGE.visit + CHARGE.reading}*${rest}*${PATIENT_SHARE}*12*BB7782*23*1`]);
}
