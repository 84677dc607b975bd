// want time n
// want space n
function toCsv(rows) {
  let out = '';
  for (const r of rows) out += r.join(',') + '\n';
  return out;
}
